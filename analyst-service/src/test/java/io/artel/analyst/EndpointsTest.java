package io.artel.analyst;

import io.artel.fixtures.EndpointRules;

@AnalystContext
class EndpointsTest extends EndpointRules {}
