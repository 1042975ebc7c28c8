package org.koldoo.sops.ui;

import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Order;

/** On what a version rests, in one sentence. */
final class OrderWords {

    private OrderWords() {}

    static String of(Order order) {
        var number = order.number();
        var date = order.date();
        if (number == null || date == null) {
            return Words.of(order.trial() ? "studio.order.isTrial" : "studio.order.none");
        }
        return Words.of("studio.order.is", number, Times.text(date));
    }
}
