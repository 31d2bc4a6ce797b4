package io.artel.store;

import io.artel.fixtures.ArchitectureRules;

class StoreArchitectureTest extends ArchitectureRules {}
