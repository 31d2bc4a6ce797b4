package io.artel.accounts;

import io.artel.fixtures.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {}
