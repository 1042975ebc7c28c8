package org.koldoo.documents;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class DocumentsOnPostgresTest extends DocumentsRules {}
