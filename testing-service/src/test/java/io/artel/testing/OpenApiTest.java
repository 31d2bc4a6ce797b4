package io.artel.testing;

import io.artel.fixtures.OpenApiContract;

@TestingContext
class OpenApiTest extends OpenApiContract {}
