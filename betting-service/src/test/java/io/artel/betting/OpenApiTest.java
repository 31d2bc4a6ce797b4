package io.artel.betting;

import io.artel.fixtures.OpenApiContract;

@BettingContext
class OpenApiTest extends OpenApiContract {}
