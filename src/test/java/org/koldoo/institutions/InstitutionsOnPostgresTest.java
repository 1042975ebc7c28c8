package org.koldoo.institutions;

import org.koldoo.testing.ModulePostgresTest;

@ModulePostgresTest
class InstitutionsOnPostgresTest extends InstitutionsRules {}
