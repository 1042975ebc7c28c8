package org.koldoo.accounts;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class SessionsTest extends SessionsRules {}
