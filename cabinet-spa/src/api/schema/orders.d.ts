export interface paths {
    "/api/orders/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["create_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["callOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/cancellation-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["correctContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["disputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["late"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messages"];
        put?: never;
        post: operations["write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notes"];
        put?: never;
        post: operations["note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["correctPlace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{orderId}/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["chooseWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/parked-messages": {
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
    "/api/orders/parked-messages/{id}/resend": {
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
    "/api/orders/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/types/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/types/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/types/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimate"];
        put?: never;
        post?: never;
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
        AnotherDate: {
            reason?: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        AnotherWorker: {
            reason: string;
            /** Format: uuid */
            workerId: string;
        };
        Cancellation: {
            expectedCost: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            reason?: string | null;
        };
        CancellationPreview: {
            consequences: string[];
            cost: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            free: boolean;
        };
        ContactRequest: {
            name: string;
            phone: string;
        };
        ContactView: {
            name: string;
            phone: string;
        };
        CorrectContact: {
            name: string;
            phone: string;
            reason?: string | null;
        };
        CorrectPlace: {
            city: string;
            entryNotes?: string | null;
            flat?: string | null;
            house: string;
            reason?: string | null;
            street: string;
        };
        Created: {
            /** Format: uuid */
            id: string;
        };
        DisputeView: {
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            author?: "CLIENT" | "WORKER" | "MANAGER" | "SYSTEM" | null;
            authorName?: string | null;
            /** Format: uuid */
            id: string;
            text: string;
        };
        EndView: {
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            cause?: "CLIENT" | "WORKER" | "COMPANY" | null;
            noShow: boolean;
            /** @enum {string} */
            outcome: "COMPLETED" | "FAILED" | "CANCELLED";
            reason?: string | null;
        };
        Estimate: {
            approximate: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            discountPercent: number;
            /** Format: int64 */
            orders: number;
            priceBeforeDiscount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            rangeHigh: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            rangeLow: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        EventView: {
            /** @enum {string} */
            actor: "CLIENT" | "WORKER" | "MANAGER" | "SYSTEM";
            /** Format: uuid */
            actorId?: string | null;
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            from?: "MATCHING" | "EQUIPPING" | "AUTHORISING" | "PAYMENT_NEEDED" | "SCHEDULED" | "IN_PROGRESS" | "SETTLING" | "REPORTING" | "CLOSED" | null;
            note?: string | null;
            /** Format: int32 */
            sequence: number;
            /** @enum {string} */
            to: "MATCHING" | "EQUIPPING" | "AUTHORISING" | "PAYMENT_NEEDED" | "SCHEDULED" | "IN_PROGRESS" | "SETTLING" | "REPORTING" | "CLOSED";
            what: string;
        };
        Failure: {
            /** @enum {string|null} */
            cause?: "CLIENT" | "WORKER" | "COMPANY" | null;
            reason: string;
        };
        KitView: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            state: "NONE" | "ASKED" | "WAITING" | "RESERVED" | "ISSUED" | "RELEASED" | "RETURN_DUE" | "CONSUMED" | "NOTHING";
        };
        LineResponse: {
            cause?: string | null;
            city: string;
            /** Format: uuid */
            clientId: string;
            clientName?: string | null;
            /** Format: date-time */
            createdAt: string;
            dateNeeded: boolean;
            description: string;
            /** Format: date-time */
            endsAt: string;
            house?: string | null;
            /** Format: uuid */
            id: string;
            kit: string;
            /** @enum {string|null} */
            outcome?: "COMPLETED" | "FAILED" | "CANCELLED" | null;
            payment: string;
            price?: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            } | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            startsAtInstant: string;
            /** @enum {string} */
            state: "MATCHING" | "EQUIPPING" | "AUTHORISING" | "PAYMENT_NEEDED" | "SCHEDULED" | "IN_PROGRESS" | "SETTLING" | "REPORTING" | "CLOSED";
            street?: string | null;
            /** Format: uuid */
            typeId: string;
            typeName: components["schemas"]["TypeName"];
            waiting?: string | null;
            /** Format: uuid */
            workerId?: string | null;
            workerName?: string | null;
            zone: string;
        };
        LongTextRequest: {
            en: string;
            ru: string;
        };
        MessageView: {
            /** Format: date-time */
            at: string;
            /** @enum {string|null} */
            author?: "CLIENT" | "WORKER" | "MANAGER" | "SYSTEM" | null;
            authorName?: string | null;
            /** Format: uuid */
            id: string;
            own: boolean;
            text: string;
        };
        NewDate: {
            /** Format: date-time */
            startsAt: string;
        };
        NewOrder: {
            /** Format: uuid */
            clientId?: string | null;
            contact: components["schemas"]["ContactRequest"];
            description: string;
            photos?: string[] | null;
            place: components["schemas"]["PlaceRequest"];
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            typeId: string;
        };
        NoteView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            authorId: string;
            authorName?: string | null;
            /** Format: uuid */
            id: string;
            text: string;
        };
        OrderView: {
            /** Format: int32 */
            attempt: number;
            /** Format: date-time */
            checkInFrom: string;
            /** Format: uuid */
            clientId: string;
            clientName?: string | null;
            contact?: components["schemas"]["ContactView"] | null;
            /** Format: uuid */
            copyOf?: string | null;
            /** Format: date-time */
            createdAt: string;
            dateNeeded: boolean;
            description: string;
            ended?: components["schemas"]["EndView"] | null;
            /** Format: date-time */
            endsAt: string;
            fortune?: string | null;
            /** Format: uuid */
            id: string;
            kit: components["schemas"]["KitView"];
            moves: string[];
            payment: components["schemas"]["PaymentView"];
            photos: string[];
            place: components["schemas"]["PlaceView"];
            price?: components["schemas"]["PriceView"] | null;
            rating?: components["schemas"]["RatingView"] | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            startsAtInstant: string;
            /** @enum {string} */
            state: "MATCHING" | "EQUIPPING" | "AUTHORISING" | "PAYMENT_NEEDED" | "SCHEDULED" | "IN_PROGRESS" | "SETTLING" | "REPORTING" | "CLOSED";
            timeline: components["schemas"]["EventView"][];
            type: components["schemas"]["TypeView"];
            waiting?: string | null;
            wish?: components["schemas"]["WishView"] | null;
            work: components["schemas"]["WorkView"];
            worker?: components["schemas"]["WorkerView"] | null;
            zone: string;
        };
        PageOfDisputeView: {
            items: components["schemas"]["DisputeView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfLineResponse: {
            items: components["schemas"]["LineResponse"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfMessageView: {
            items: components["schemas"]["MessageView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfNoteView: {
            items: components["schemas"]["NoteView"][];
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
        PageOfTypeResponse: {
            items: components["schemas"]["TypeResponse"][];
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
        PaymentView: {
            credited: boolean;
            declined?: string | null;
            /** @enum {string} */
            state: "NONE" | "ASKED" | "HELD" | "DECLINED" | "PAID" | "OWED";
        };
        PlaceRequest: {
            city: string;
            entryNotes?: string | null;
            flat?: string | null;
            house: string;
            street: string;
            zone?: string | null;
        };
        PlaceView: {
            city: string;
            entryNotes?: string | null;
            flat?: string | null;
            house?: string | null;
            street?: string | null;
        };
        PriceView: {
            base: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            discount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            discountPercent: number;
            price: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
        };
        RatingRequest: {
            comment?: string | null;
            /** Format: int32 */
            stars: number;
        };
        RatingView: {
            comment?: string | null;
            /** Format: int32 */
            stars: number;
        };
        Reason: {
            reason: string;
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        Skill: {
            /** Format: int32 */
            level: number;
            skill: string;
        };
        SkillRequest: {
            /** Format: int32 */
            level: number;
            skill: string;
        };
        TextRequest: {
            en: string;
            ru: string;
        };
        TextResponse: {
            en: string;
            ru: string;
        };
        TypeName: {
            en: string;
            ru: string;
        };
        TypeRequest: {
            basePrice: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            basedOn?: number | null;
            /** Format: duration */
            checkInWindow: string;
            description: components["schemas"]["LongTextRequest"];
            /** Format: duration */
            duration: string;
            /** Format: duration */
            grace: string;
            /** Format: duration */
            leadTime: string;
            name: components["schemas"]["TextRequest"];
            skills: components["schemas"]["SkillRequest"][];
        };
        TypeResponse: {
            active: boolean;
            basePrice: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: duration */
            checkInWindow: string;
            description: components["schemas"]["TextResponse"];
            /** Format: duration */
            duration: string;
            /** Format: duration */
            grace: string;
            /** Format: uuid */
            id: string;
            kitDefined: boolean;
            /** Format: duration */
            leadTime: string;
            name: components["schemas"]["TextResponse"];
            skills: components["schemas"]["Skill"][];
            /** Format: int32 */
            version: number;
        };
        TypeView: {
            /** Format: uuid */
            id: string;
            nameEn: string;
            nameRu: string;
            /** Format: int32 */
            version: number;
        };
        WishView: {
            /** Format: uuid */
            managerId: string;
            reason: string;
            /** Format: uuid */
            workerId: string;
        };
        WorkView: {
            /** Format: uuid */
            checkInPhoto?: string | null;
            /** Format: date-time */
            checkedInAt?: string | null;
            /** Format: date-time */
            completedAt?: string | null;
            /** Format: uuid */
            completionPhoto?: string | null;
            /** Format: date-time */
            lateAt?: string | null;
        };
        WorkerView: {
            /** Format: uuid */
            id: string;
            name?: string | null;
        };
        Written: {
            text: string;
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
    list_1: {
        parameters: {
            query?: {
                ids?: string[];
                state?: ("MATCHING" | "EQUIPPING" | "AUTHORISING" | "PAYMENT_NEEDED" | "SCHEDULED" | "IN_PROGRESS" | "SETTLING" | "REPORTING" | "CLOSED")[];
                outcome?: "COMPLETED" | "FAILED" | "CANCELLED";
                typeId?: string;
                clientId?: string;
                workerId?: string;
                from?: string;
                to?: string;
                search?: string;
                active?: boolean;
                as?: string;
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
                    "*/*": components["schemas"]["PageOfLineResponse"];
                };
            };
        };
    };
    create_1: {
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
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    get_2: {
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
    callOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
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
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
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
    preview: {
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
                    "*/*": components["schemas"]["CancellationPreview"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    photo: string;
                };
            };
        };
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
    complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    photo: string;
                };
            };
        };
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
    correctContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectContact"];
            };
        };
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
    copy: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    moveDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnotherDate"];
            };
        };
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
    decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dispute: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Written"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    disputes: {
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
                    "*/*": components["schemas"]["PageOfDisputeView"];
                };
            };
        };
    };
    fail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
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
    late: {
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
    messages: {
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
                    "*/*": components["schemas"]["PageOfMessageView"];
                };
            };
        };
    };
    write: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Written"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    notes: {
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
                    "*/*": components["schemas"]["PageOfNoteView"];
                };
            };
        };
    };
    note: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Written"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    payAgain: {
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
    correctPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPlace"];
            };
        };
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
    rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingRequest"];
            };
        };
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
    chooseWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnotherWorker"];
            };
        };
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
    list_2: {
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
    send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    photo: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    get_1: {
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
                    "*/*": string;
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                all?: boolean;
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
                    "*/*": components["schemas"]["PageOfTypeResponse"];
                };
            };
        };
    };
    create: {
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
                "application/json": components["schemas"]["TypeRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Created"];
                };
            };
        };
    };
    get: {
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
                    "*/*": components["schemas"]["TypeResponse"];
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
                "application/json": components["schemas"]["TypeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TypeResponse"];
                };
            };
        };
    };
    activate: {
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
                    "*/*": components["schemas"]["TypeResponse"];
                };
            };
        };
    };
    archive: {
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
                    "*/*": components["schemas"]["TypeResponse"];
                };
            };
        };
    };
    estimate: {
        parameters: {
            query?: {
                clientId?: string;
            };
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
                    "*/*": components["schemas"]["Estimate"];
                };
            };
        };
    };
}
