package io.artel.betting;

import io.artel.fixtures.EndpointRules;

@BettingContext
class EndpointsTest extends EndpointRules {}
