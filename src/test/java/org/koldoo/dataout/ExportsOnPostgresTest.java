package org.koldoo.dataout;

import org.koldoo.testing.PostgresTest;

@PostgresTest
class ExportsOnPostgresTest extends ExportsRules {}
