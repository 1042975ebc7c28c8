package org.koldoo.vault;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class RotationTest extends RotationRules {}
