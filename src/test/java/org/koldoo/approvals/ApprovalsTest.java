package org.koldoo.approvals;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class ApprovalsTest extends ApprovalsRules {}
