package org.koldoo.approvals;

import org.koldoo.testing.ModulePostgresTest;

@ModulePostgresTest
class ApprovalsOnPostgresTest extends ApprovalsRules {}
