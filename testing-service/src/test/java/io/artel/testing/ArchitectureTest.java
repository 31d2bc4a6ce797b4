package io.artel.testing;

import io.artel.fixtures.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
