export interface paths {
    "/api/analyst/metrics/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/metrics/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["money"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/metrics/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/metrics/time-in-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeInState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/metrics/volume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["volume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/orders/{orderId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/parked-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/parked-messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        EventView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            payload: Record<string, never>;
            /** Format: int32 */
            sequence?: number | null;
            type: string;
        };
        FunnelStage: {
            /** Format: int64 */
            orders: number;
            stage: string;
        };
        FunnelView: {
            stages: components["schemas"]["FunnelStage"][];
        };
        HistoryView: {
            events: components["schemas"]["EventView"][];
            /** Format: uuid */
            orderId: string;
            states: components["schemas"]["StayView"][];
        };
        MoneyDay: {
            amounts: components["schemas"]["MoneyRow"];
            /** Format: date */
            day: string;
        };
        MoneyRow: {
            charged: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            credited: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            earned: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            fined: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            paid: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        MoneyView: {
            days: components["schemas"]["MoneyDay"][];
            total: components["schemas"]["MoneyRow"];
        };
        OutcomeCount: {
            cause?: string | null;
            /** Format: int64 */
            orders: number;
            outcome: string;
        };
        OutcomesView: {
            /** Format: double */
            onTimeShare?: number | null;
            outcomes: components["schemas"]["OutcomeCount"][];
        };
        PageOfParkedMessageView: {
            items: components["schemas"]["ParkedMessageView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        ParkedMessageView: {
            /** Format: uuid */
            id: string;
            key?: string | null;
            /** Format: date-time */
            parkedAt: string;
            payload: string;
            reason: string;
            /** Format: date-time */
            resentAt?: string | null;
            topic: string;
            type: string;
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        StateTime: {
            /** Format: int64 */
            count: number;
            /** Format: double */
            medianSeconds: number;
            /** Format: double */
            p90Seconds: number;
            state: string;
        };
        StayView: {
            /** Format: uuid */
            actorId?: string | null;
            cause?: string | null;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            leftAt?: string | null;
            outcome?: string | null;
            state: string;
            trigger?: string | null;
        };
        TimeInStateView: {
            states: components["schemas"]["StateTime"][];
        };
        VolumeOfDay: {
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            created: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            failed: number;
        };
        VolumeView: {
            days: components["schemas"]["VolumeOfDay"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    funnel: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelView"];
                    "text/csv": components["schemas"]["FunnelView"];
                };
            };
        };
    };
    money: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyView"];
                    "text/csv": components["schemas"]["MoneyView"];
                };
            };
        };
    };
    outcomes: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesView"];
                    "text/csv": components["schemas"]["OutcomesView"];
                };
            };
        };
    };
    timeInState: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeInStateView"];
                    "text/csv": components["schemas"]["TimeInStateView"];
                };
            };
        };
    };
    volume: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                zone?: string;
                step?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeView"];
                    "text/csv": components["schemas"]["VolumeView"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HistoryView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                resent?: boolean;
                /** @description Zero-based page index (0..N) */
                page?: number;
                /** @description The size of the page to be returned */
                size?: number;
                /** @description Sorting criteria in the format: property,(asc|desc). Default sort order is ascending. Multiple sort criteria are supported. */
                sort?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageOfParkedMessageView"];
                };
            };
        };
    };
    resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Resent"];
                };
            };
        };
    };
}
