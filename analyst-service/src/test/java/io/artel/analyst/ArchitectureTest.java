package io.artel.analyst;

import io.artel.fixtures.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
