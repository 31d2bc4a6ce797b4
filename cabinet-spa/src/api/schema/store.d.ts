export interface paths {
    "/api/store/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_1"];
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/kit-definitions/{typeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put: operations["define"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/kits": {
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
    "/api/store/kits/{kitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/kits/{kitId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/kits/{kitId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["countIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/parked-messages": {
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
    "/api/store/parked-messages/{id}/resend": {
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
    "/api/store/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/shortages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["toBuy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/stock-takes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["writeOff"];
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
        CountedLine: {
            /** Format: int32 */
            counted: number;
            /** Format: uuid */
            itemId: string;
        };
        DefinedLine: {
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            quantity: number;
        };
        DefinitionLine: {
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            quantity: number;
        };
        DefinitionRequest: {
            lines: components["schemas"]["DefinitionLine"][];
        };
        DefinitionView: {
            lines: components["schemas"]["DefinedLine"][];
            /** Format: uuid */
            typeId: string;
            /** Format: int32 */
            version: number;
        };
        ItemRequest: {
            active?: boolean | null;
            nameEn: string;
            nameRu: string;
            /** Format: int32 */
            reorderPoint: number;
            reusable: boolean;
            unit: string;
        };
        ItemView: {
            active: boolean;
            /** Format: uuid */
            id: string;
            nameEn: string;
            nameRu: string;
            /** Format: int32 */
            reorderPoint: number;
            reusable: boolean;
            unit: string;
        };
        KitLine: {
            /** Format: int32 */
            due: number;
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            missing: number;
            nameEn: string;
            nameRu: string;
            /** Format: int32 */
            quantity: number;
            /** Format: int32 */
            returned: number;
            unit: string;
            /** Format: int32 */
            writtenOff: number;
        };
        KitView: {
            /** Format: int32 */
            attempt: number;
            /** Format: date-time */
            closedAt?: string | null;
            cookie?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt?: string | null;
            lines: components["schemas"]["KitLine"][];
            /** Format: uuid */
            orderId: string;
            /** Format: date-time */
            preparedAt: string;
            /** Format: date-time */
            returnedAt?: string | null;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "WAITING" | "RESERVED" | "ISSUED" | "RETURN_DUE" | "RETURNED" | "CONSUMED" | "RELEASED";
            /** Format: uuid */
            typeId: string;
            /** Format: uuid */
            workerId: string;
            workerName?: string | null;
        };
        MovementView: {
            /** Format: uuid */
            actorId: string;
            actorName?: string | null;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            id: number;
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            kind: "RECEIPT" | "ISSUE" | "RETURN" | "WRITE_OFF" | "COUNT";
            /** Format: uuid */
            kitId?: string | null;
            nameEn: string;
            nameRu: string;
            note?: string | null;
            /** Format: uuid */
            orderId?: string | null;
            /** Format: int32 */
            quantity: number;
            unit: string;
        };
        PageOfItemView: {
            items: components["schemas"]["ItemView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfKitView: {
            items: components["schemas"]["KitView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfMovementView: {
            items: components["schemas"]["MovementView"][];
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
        PageOfStockView: {
            items: components["schemas"]["StockView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfToBuy: {
            items: components["schemas"]["ToBuy"][];
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
        ReceiptLine: {
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            quantity: number;
        };
        ReceiptRequest: {
            lines: components["schemas"]["ReceiptLine"][];
            note?: string | null;
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        ReturnLine: {
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            returned: number;
            /** Format: int32 */
            writtenOff: number;
        };
        ReturnRequest: {
            lines: components["schemas"]["ReturnLine"][];
            note?: string | null;
        };
        StockAnswer: {
            items: components["schemas"]["StockView"][];
        };
        StockTakeRequest: {
            lines: components["schemas"]["CountedLine"][];
            note?: string | null;
        };
        StockView: {
            active: boolean;
            /** Format: int32 */
            available: number;
            /** Format: uuid */
            itemId: string;
            nameEn: string;
            nameRu: string;
            /** Format: int32 */
            onHand: number;
            /** Format: int32 */
            reorderPoint: number;
            /** Format: int32 */
            reserved: number;
            reusable: boolean;
            unit: string;
        };
        ToBuy: {
            /** Format: int32 */
            available: number;
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            missing: number;
            nameEn: string;
            nameRu: string;
            /** Format: date-time */
            neededAt?: string | null;
            /** Format: int32 */
            onHand: number;
            /** Format: int32 */
            reorderPoint: number;
            /** Format: int32 */
            reserved: number;
            /** Format: int32 */
            toBuy: number;
            unit: string;
        };
        WriteOffLine: {
            /** Format: uuid */
            itemId: string;
            /** Format: int32 */
            quantity: number;
        };
        WriteOffRequest: {
            lines: components["schemas"]["WriteOffLine"][];
            note: string;
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
                search?: string;
                active?: boolean;
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
                    "*/*": components["schemas"]["PageOfItemView"];
                };
            };
        };
    };
    add: {
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
                "application/json": components["schemas"]["ItemRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ItemView"];
                };
            };
        };
    };
    show_1: {
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
                    "*/*": components["schemas"]["ItemView"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ItemView"];
                };
            };
        };
    };
    show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                typeId: string;
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
                    "*/*": components["schemas"]["DefinitionView"];
                };
            };
        };
    };
    define: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                typeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefinitionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DefinitionView"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                state?: ("WAITING" | "RESERVED" | "ISSUED" | "RETURN_DUE" | "RETURNED" | "CONSUMED" | "RELEASED")[];
                orderId?: string;
                search?: string;
                mine?: boolean;
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
                    "*/*": components["schemas"]["PageOfKitView"];
                };
            };
        };
    };
    show_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kitId: string;
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
                    "*/*": components["schemas"]["KitView"];
                };
            };
        };
    };
    issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kitId: string;
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
                    "*/*": components["schemas"]["KitView"];
                };
            };
        };
    };
    countIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["KitView"];
                };
            };
        };
    };
    movements: {
        parameters: {
            query?: {
                itemId?: string;
                orderId?: string;
                kind?: "RECEIPT" | "ISSUE" | "RETURN" | "WRITE_OFF" | "COUNT";
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
                    "*/*": components["schemas"]["PageOfMovementView"];
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
    receive: {
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
                "application/json": components["schemas"]["ReceiptRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["StockAnswer"];
                };
            };
        };
    };
    toBuy: {
        parameters: {
            query?: {
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
                    "*/*": components["schemas"]["PageOfToBuy"];
                };
            };
        };
    };
    stock: {
        parameters: {
            query?: {
                search?: string;
                low?: boolean;
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
                    "*/*": components["schemas"]["PageOfStockView"];
                };
            };
        };
    };
    count: {
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
                "application/json": components["schemas"]["StockTakeRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["StockAnswer"];
                };
            };
        };
    };
    writeOff: {
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
                "application/json": components["schemas"]["WriteOffRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["StockAnswer"];
                };
            };
        };
    };
}
