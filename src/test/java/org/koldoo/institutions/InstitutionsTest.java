package org.koldoo.institutions;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class InstitutionsTest extends InstitutionsRules {}
