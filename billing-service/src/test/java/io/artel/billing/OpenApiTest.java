package io.artel.billing;

import io.artel.fixtures.OpenApiContract;

@BillingContext
class OpenApiTest extends OpenApiContract {}
