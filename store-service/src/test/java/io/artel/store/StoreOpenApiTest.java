package io.artel.store;

import io.artel.fixtures.OpenApiContract;

@StoreContext
class StoreOpenApiTest extends OpenApiContract {}
