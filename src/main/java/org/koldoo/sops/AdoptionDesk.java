package org.koldoo.sops;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.UseFigures;
import org.koldoo.workflow.UseFigures.Span;
import org.koldoo.workflow.UseFigures.Use;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasAnyRole('ADMIN','COORDINATOR','SUPERVISOR')")
@Transactional(readOnly = true)
class AdoptionDesk implements AdoptionRegister {

    private final Institutions institutions;
    private final Procedures procedures;
    private final Training training;
    private final UseFigures figures;

    AdoptionDesk(Institutions institutions, Procedures procedures, Training training, UseFigures figures) {
        this.institutions = institutions;
        this.procedures = procedures;
        this.training = training;
        this.figures = figures;
    }

    @Override
    public List<Line> lines(Span span) {
        var trained = training.latest();
        var used = figures.since(span);
        var own = procedures.active().stream()
                .filter(procedure -> owner(procedure) != null)
                .collect(Collectors.groupingBy(AdoptionDesk::owner));
        return institutions.all().stream()
                .filter(body -> body.closedOn() == null)
                .sorted(Comparator.comparing(Body::type).thenComparing(Body::code))
                .map(body -> new Line(
                        body,
                        own.getOrDefault(body.code().value(), List.of()),
                        trained.get(body.code()),
                        used.getOrDefault(body.code(), Use.FEWER_THAN_THREE)))
                .toList();
    }

    /** A body's version of a national procedure, or a procedure of its own ({@code MFA.travel-document}). */
    private static @Nullable String owner(ProcedureSummary procedure) {
        if (procedure.body() != null) {
            return procedure.body().value();
        }
        int dot = procedure.topic().indexOf('.');
        return dot < 0 ? null : procedure.topic().substring(0, dot);
    }
}
