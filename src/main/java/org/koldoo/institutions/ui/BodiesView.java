package org.koldoo.institutions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;
import org.springframework.beans.factory.ObjectProvider;

/** The register of bodies: who they are, and whether a source says that they adopted their procedure. */
@Route("admin/bodies")
@RolesAllowed("ADMIN")
class BodiesView extends Div implements HasDynamicTitle {

    private final Div groups = new Div();
    private final transient Institutions institutions;
    private final transient InstitutionAdmin admin;
    private final transient CodeLists codes;
    private final transient WithProof proof;

    BodiesView(Institutions institutions, InstitutionAdmin admin, CodeLists codes, ObjectProvider<WithProof> proofs) {
        this.proof = proofs.getIfAvailable(() -> Runnable::run);
        this.institutions = institutions;
        this.admin = admin;
        this.codes = codes;
        var add = new Button(
                Words.of("institutions.bodies.add"),
                click -> new BodyDialog(institutions, admin, proof, this::refresh).open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var sum = new Paragraph(Words.of("institutions.bodies.sum"));
        sum.addClassName("k-panel");
        var header = new PageHeader(Words.of("institutions.bodies.title"), Words.of("institutions.bodies.lead"));
        add(header);
        if (CurrentActor.require().administers(null)) {
            header.actions(add);
        } else {
            add(new OwnOnly());
        }
        add(sum, groups);
        refresh();
    }

    private void refresh() {
        groups.removeAll();
        institutions.all().stream()
                .sorted(Comparator.comparing(Body::type))
                .collect(Collectors.groupingBy(Body::type, LinkedHashMap::new, Collectors.toList()))
                .forEach((type, bodies) -> {
                    var list = new UnorderedList();
                    list.addClassName("k-tasks");
                    bodies.forEach(
                            body -> list.add(new BodyRow(body, institutions, admin, codes, proof, this::refresh)));
                    groups.add(new H2(Words.of("institutions.type." + type.name())), list);
                });
    }

    @Override
    public String getPageTitle() {
        return Words.of("institutions.bodies.title");
    }
}
