package io.artel.matching;

import io.artel.fixtures.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
