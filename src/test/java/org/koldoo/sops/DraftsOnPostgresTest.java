package org.koldoo.sops;

import org.koldoo.testing.PostgresTest;

/** The life of a draft, on PostgreSQL. */
@PostgresTest
class DraftsOnPostgresTest extends DraftRules {}
