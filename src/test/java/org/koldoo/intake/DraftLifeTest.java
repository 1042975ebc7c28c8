package org.koldoo.intake;

@IntakeTest
class DraftLifeTest extends DraftLife {}
