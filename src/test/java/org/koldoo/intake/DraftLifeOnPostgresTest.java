package org.koldoo.intake;

@IntakePostgresTest
class DraftLifeOnPostgresTest extends DraftLife {}
