package org.koldoo.accounts;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class FactorsTest extends FactorRules {}
