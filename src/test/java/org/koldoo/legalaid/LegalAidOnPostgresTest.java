package org.koldoo.legalaid;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class LegalAidOnPostgresTest extends LegalAidRules {}
