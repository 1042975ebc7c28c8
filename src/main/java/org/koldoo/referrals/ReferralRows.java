package org.koldoo.referrals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReferralRows extends Repository<Referral, UUID> {

    Referral saveAndFlush(Referral referral);

    Optional<Referral> findById(UUID id);

    List<Referral> findByCaseNoOrderBySentAtDesc(String caseNo);

    @Query("""
        select r from Referral r
        where r.senderBody = :body and r.sentAt < :before and r.state in :states
        order by r.sentAt desc
        """)
    List<Referral> sent(String body, Collection<ReferralState> states, Instant before, Limit limit);

    @Query("""
        select r from Referral r
        where r.receiverBody = :body and r.sentAt < :before and r.state in :states
        order by r.sentAt desc
        """)
    List<Referral> received(String body, Collection<ReferralState> states, Instant before, Limit limit);

    /** How many referrals of one case. */
    interface OfCase {
        String getCaseNo();

        long getMany();
    }

    @Query("""
        select r.caseNo as caseNo, count(r) as many from Referral r
        where r.senderBody = :body and r.state in :states group by r.caseNo
        """)
    List<OfCase> openSent(String body, Collection<ReferralState> states);

    @Query("""
        select r.caseNo as caseNo, count(r) as many from Referral r
        where r.receiverBody = :body and r.state in :states group by r.caseNo
        """)
    List<OfCase> openReceived(String body, Collection<ReferralState> states);
}
