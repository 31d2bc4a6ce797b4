package io.artel.analyst;

import io.artel.fixtures.OpenApiContract;

@AnalystContext
class OpenApiTest extends OpenApiContract {}
