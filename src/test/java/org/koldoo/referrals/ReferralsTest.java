package org.koldoo.referrals;

import org.koldoo.testing.KoldooTest;

@KoldooTest
class ReferralsTest extends ReferralRules {}
