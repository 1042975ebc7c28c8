package org.koldoo.referrals;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class ReferralsOnPostgresTest extends ReferralRules {}
