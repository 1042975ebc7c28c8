package org.koldoo.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.ui.NotToldPanels;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.referrals.Referrals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of the tasks of a referral. */
@Configuration
class ReferralForms {

    @Bean
    StepForm answerReferralForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return StepForm.of("answerReferral", context -> {
            var reason = declineReason(codes);
            return new OutcomeForm(
                            context,
                            "DECLINED",
                            reason,
                            (outcome, why) -> referrals.answer(
                                    context.item().ref(), outcome, outcome.equals("DECLINED") ? why : null))
                    .with(new AskedPanel(context, referrals, codes, institutions));
        });
    }

    private static Select<String> declineReason(CodeLists codes) {
        return declineReason(codes, "referrals.decline.reason");
    }

    private static Select<String> declineReason(CodeLists codes, String label) {
        var reason = new Select<String>();
        reason.setLabel(Words.of(label));
        reason.setItems(
                codes.list("decline_reason").stream().map(CodeLists.Code::code).toList());
        reason.setItemLabelGenerator(c -> codes.label("decline_reason", c).in(Words.locale()));
        reason.setWidthFull();
        return reason;
    }

    @Bean
    StepForm confirmArrivalForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return StepForm.of(
                "confirmArrival",
                context -> new OutcomeForm(
                                context,
                                null,
                                null,
                                (outcome, none) ->
                                        referrals.arrived(context.item().ref(), outcome))
                        .with(
                                new AskedPanel(context, referrals, codes, institutions),
                                new HeardPanel(context, referrals, declineReason(codes))));
    }

    @Bean
    StepForm confirmServiceForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return StepForm.of(
                "confirmService",
                context -> new OutcomeForm(
                                context,
                                null,
                                null,
                                (outcome, none) ->
                                        referrals.served(context.item().ref(), outcome))
                        .with(new AskedPanel(context, referrals, codes, institutions)));
    }

    @Bean
    StepForm chaseReferralForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return goingOn("chaseReferral", referrals, codes, institutions);
    }

    @Bean
    StepForm resolveReferralForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return goingOn("resolveReferral", referrals, codes, institutions);
    }

    private static StepForm goingOn(String key, Referrals referrals, CodeLists codes, Institutions institutions) {
        return StepForm.of(
                key,
                context -> new OutcomeForm(
                                context,
                                null,
                                null,
                                (outcome, none) -> referrals.goOn(context.item().ref(), outcome))
                        .with(
                                new AskedPanel(context, referrals, codes, institutions),
                                referLink(context, "referrals.refer.elsewhere", "")));
    }

    @Bean
    StepForm phoneCentreForm(
            Referrals referrals,
            CodeLists codes,
            Institutions institutions,
            ServiceDirectory directory,
            NotToldPanels notTold) {
        return StepForm.of(
                "phoneCentre",
                context -> new PhoneForm(
                        context,
                        referrals,
                        declineReason(codes, "referrals.phone.reason"),
                        new Div(notTold.of(context.head().number()), new PhonePanel(context, referrals, directory)),
                        new AskedPanel(context, referrals, codes, institutions)));
    }

    @Bean
    StepForm arrangePlacementForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return arranging("arrangePlacement", "/urgent", referrals, codes, institutions);
    }

    @Bean
    StepForm arrangeServicesForm(Referrals referrals, CodeLists codes, Institutions institutions) {
        return arranging("arrangeServices", "", referrals, codes, institutions);
    }

    private static StepForm arranging(
            String key, String urgent, Referrals referrals, CodeLists codes, Institutions institutions) {
        return StepForm.of(
                key,
                context -> new OutcomeForm(
                                context,
                                null,
                                null,
                                (outcome, none) ->
                                        referrals.arranged(context.item().ref(), outcome))
                        .with(
                                new Div(new Paragraph(Words.of("referrals.arrange." + key))),
                                referLink(context, "referrals.refer.start", urgent),
                                new ReferralList(
                                        referrals.ofCase(context.head().number()), codes, institutions, null, null)));
    }

    private static Component referLink(StepContext context, String words, String urgent) {
        return Links.button("refer/" + context.head().number().value() + urgent, Words.of(words));
    }
}
