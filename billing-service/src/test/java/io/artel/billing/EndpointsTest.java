package io.artel.billing;

import io.artel.fixtures.EndpointRules;

@BillingContext
class EndpointsTest extends EndpointRules {}
