package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;

/** {@link WithProof} for small helpers of a screen that are no beans. */
public final class Proofs {

    private Proofs() {}

    public static void run(Runnable work) {
        Instantiator.get(UI.getCurrent()).getOrCreate(WithProof.class).run(work);
    }
}
