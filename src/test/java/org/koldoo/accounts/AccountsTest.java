package org.koldoo.accounts;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class AccountsTest extends AccountsRules {}
