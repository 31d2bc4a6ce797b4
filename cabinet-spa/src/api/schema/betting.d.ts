export interface paths {
    "/api/betting/bets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/betting/bets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/betting/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/betting/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/betting/parked-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/betting/parked-messages/{id}/resend": {
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
        Bank: {
            cancelled: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            completed: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            failed: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            total: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        BetView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            managerId: string;
            /** Format: uuid */
            orderId: string;
            /** @enum {string} */
            outcome: "COMPLETED" | "FAILED" | "CANCELLED";
            payout?: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            } | null;
            /** Format: date-time */
            placedAt: string;
            stake: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** @enum {string} */
            status: "PENDING" | "CONFIRMED" | "REFUSED" | "VOIDED" | "SETTLED";
            /** @enum {string|null} */
            voidReason?: "LATE" | "CHANGED_ORDER" | "UNCONFIRMED" | null;
        };
        OrderView: {
            bank: components["schemas"]["Bank"];
            open: boolean;
            /** Format: uuid */
            orderId: string;
            /** @enum {string|null} */
            outcome?: "COMPLETED" | "FAILED" | "CANCELLED" | null;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "MATCHING" | "EQUIPPING" | "AUTHORISING" | "PAYMENT_NEEDED" | "SCHEDULED" | "IN_PROGRESS" | "SETTLING" | "REPORTING" | "CLOSED";
        };
        PageOfBetView: {
            items: components["schemas"]["BetView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfOrderView: {
            items: components["schemas"]["OrderView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
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
        PlaceBet: {
            /** Format: uuid */
            orderId: string;
            /** @enum {string} */
            outcome: "COMPLETED" | "FAILED" | "CANCELLED";
            stake: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
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
    list: {
        parameters: {
            query?: {
                orderId?: string;
                mine?: boolean;
                status?: "PENDING" | "CONFIRMED" | "REFUSED" | "VOIDED" | "SETTLED";
                outcome?: "COMPLETED" | "FAILED" | "CANCELLED";
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
                    "*/*": components["schemas"]["PageOfBetView"];
                };
            };
        };
    };
    place: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceBet"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BetView"];
                };
            };
        };
    };
    one_1: {
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
                    "*/*": components["schemas"]["BetView"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                open?: boolean;
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
                    "*/*": components["schemas"]["PageOfOrderView"];
                };
            };
        };
    };
    one: {
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
                    "*/*": components["schemas"]["OrderView"];
                };
            };
        };
    };
    list_1: {
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
