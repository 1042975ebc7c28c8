package org.koldoo.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands outside every service and writes down who asked for what they may not have, when the refused piece of work is over
 * and undone. The answer to the person stays the same, also where the entry cannot be written: nothing was told.
 */
class RefusedAccess implements MethodInterceptor {

    /** Refusals that mean "not yours", not "typed wrongly". */
    private static final Set<String> NOT_YOURS = Set.of(
            "case.unknown",
            "case.supervisorOnly",
            "intake.draft.unknown",
            "draft.unknown",
            "account.unknown",
            "account.otherBody",
            "account.above",
            "account.roleAbove",
            "alert.unknown",
            "approval.unknown",
            "document.unknown");

    private final ObjectProvider<RefusalBook> book;

    RefusedAccess(ObjectProvider<RefusalBook> book) {
        this.book = book;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (Refused | AccessDeniedException no) {
            // Inside another service's work that one is told of it, and notes it when its work is undone.
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                code(no).ifPresent(code -> note(call, code));
            }
            throw no;
        }
    }

    private void note(MethodInvocation call, String code) {
        CurrentActor.find().ifPresent(actor -> book.getObject().note(actor, door(call), asked(call), code));
    }

    private static Optional<String> code(RuntimeException no) {
        return no instanceof Refused refused
                ? Optional.of(refused.code()).filter(NOT_YOURS::contains)
                : Optional.of("role");
    }

    private static String door(MethodInvocation call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }

    private static @Nullable Object asked(MethodInvocation call) {
        return Stream.of(CaseNumber.class, UserId.class, UUID.class)
                .flatMap(kind -> Arrays.stream(call.getArguments()).filter(kind::isInstance))
                .findFirst()
                .orElse(null);
    }
}
