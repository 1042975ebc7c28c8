package org.koldoo.intake;

@IntakePostgresTest
class WithoutCaseOnPostgresTest extends WithoutCaseRules {}
