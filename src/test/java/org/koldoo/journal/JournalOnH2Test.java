package org.koldoo.journal;

import org.koldoo.testing.ModuleTest;

@ModuleTest
class JournalOnH2Test extends JournalBehaviour {}
