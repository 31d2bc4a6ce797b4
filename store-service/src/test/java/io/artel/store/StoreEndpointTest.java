package io.artel.store;

import io.artel.fixtures.EndpointRules;

@StoreContext
class StoreEndpointTest extends EndpointRules {}
