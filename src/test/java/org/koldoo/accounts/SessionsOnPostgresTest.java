package org.koldoo.accounts;

import org.koldoo.testing.ModulePostgresTest;

@ModulePostgresTest
class SessionsOnPostgresTest extends SessionsRules {}
