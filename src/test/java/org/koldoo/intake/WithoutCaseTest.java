package org.koldoo.intake;

@IntakeTest
class WithoutCaseTest extends WithoutCaseRules {}
