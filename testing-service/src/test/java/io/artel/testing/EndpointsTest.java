package io.artel.testing;

import io.artel.fixtures.EndpointRules;

@TestingContext
class EndpointsTest extends EndpointRules {}
