package io.artel.orders;

import io.artel.fixtures.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
