package org.koldoo.vault;

import org.koldoo.testing.ModulePostgresTest;

@ModulePostgresTest
class RotationOnPostgresTest extends RotationRules {}
