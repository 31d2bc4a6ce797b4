export interface paths {
    "/api/analyst/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/cases/{id}": {
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
    "/api/analyst/cases/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/draws/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/hypotheses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/hypotheses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put: operations["rewrite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/hypotheses/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analyst/hypotheses/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/analyst/metrics/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workers"];
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
        get: operations["list_2"];
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
    "/api/analyst/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staff"];
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
        CallRequest: {
            note: string;
            reached: boolean;
        };
        CallView: {
            /** Format: date-time */
            calledAt: string;
            /** Format: uuid */
            calledBy: string;
            calledByName?: string | null;
            /** Format: uuid */
            id: string;
            note: string;
            reached: boolean;
        };
        CaseDetail: {
            calls: components["schemas"]["CallView"][];
            hypotheses: components["schemas"]["HypothesisLink"][];
            others: components["schemas"]["CaseView"][];
            review?: components["schemas"]["ReviewView"] | null;
            summary: components["schemas"]["CaseView"];
        };
        CaseView: {
            cause?: string | null;
            /** Format: date-time */
            claimedAt?: string | null;
            /** Format: uuid */
            claimedBy?: string | null;
            claimedByName?: string | null;
            /** Format: uuid */
            clientId?: string | null;
            /** Format: uuid */
            drawId?: string | null;
            /** Format: date-time */
            endedAt?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            orderId: string;
            /** @enum {string} */
            origin: "CANCELLED" | "FAILED" | "SAMPLED" | "DISPUTED";
            outcome?: string | null;
            /** Format: date-time */
            startsAt?: string | null;
            /** @enum {string} */
            state: "OPEN" | "CLAIMED" | "REVIEWED";
            /** Format: uuid */
            typeId?: string | null;
            /** @enum {string|null} */
            verdict?: "GOOD" | "ACCEPTABLE" | "BAD" | null;
            /** Format: uuid */
            workerId?: string | null;
        };
        CriterionScore: {
            /** @enum {string} */
            criterion: "PUNCTUALITY" | "WORK_QUALITY" | "DOCUMENTS" | "EQUIPMENT" | "COMMUNICATION";
            /** Format: int32 */
            score?: number | null;
        };
        DrawRequest: {
            /** Format: int32 */
            count: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: uuid */
            typeId?: string | null;
        };
        DrawView: {
            /** Format: int32 */
            count: number;
            /** Format: date-time */
            drawnAt: string;
            /** Format: uuid */
            drawnBy: string;
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            picked: string[];
            /** Format: int32 */
            population: number;
            seed: string;
            /** Format: date-time */
            to: string;
            /** Format: uuid */
            typeId?: string | null;
        };
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
        HypothesisDetail: {
            cases: components["schemas"]["LinkedCase"][];
            hypothesis: components["schemas"]["HypothesisView"];
            steps: components["schemas"]["StepView"][];
        };
        HypothesisForm: {
            /** @enum {string} */
            area: "MATCHING" | "EQUIPMENT" | "TRAINING" | "PRICING" | "COMMUNICATION" | "PROCESS" | "OTHER";
            description: string;
            /** Format: date */
            dueOn?: string | null;
            /** Format: uuid */
            ownerId?: string | null;
            title: string;
        };
        HypothesisLink: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE";
            title: string;
        };
        HypothesisView: {
            /** @enum {string} */
            area: "MATCHING" | "EQUIPMENT" | "TRAINING" | "PRICING" | "COMMUNICATION" | "PROCESS" | "OTHER";
            /** Format: int32 */
            cases: number;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            createdByName?: string | null;
            description: string;
            /** Format: date */
            dueOn?: string | null;
            /** Format: uuid */
            id: string;
            next: ("PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE")[];
            outcome?: components["schemas"]["MeasuredOutcome"] | null;
            /** Format: uuid */
            ownerId?: string | null;
            ownerName?: string | null;
            /** @enum {string} */
            state: "PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE";
            title: string;
        };
        LinkRequest: {
            /** Format: uuid */
            caseId: string;
        };
        LinkedCase: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            linkedAt: string;
            /** Format: uuid */
            orderId: string;
            origin: string;
            state: string;
            verdict?: string | null;
        };
        MeasuredOutcome: {
            measured: string;
            /** @enum {string} */
            result: "CONFIRMED" | "REFUTED" | "UNCLEAR";
        };
        Member: {
            /** Format: uuid */
            accountId: string;
            name: string;
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
        NewHypothesis: {
            caseIds?: string[] | null;
            hypothesis: components["schemas"]["HypothesisForm"];
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
        PageOfCaseView: {
            items: components["schemas"]["CaseView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfDrawView: {
            items: components["schemas"]["DrawView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfHypothesisView: {
            items: components["schemas"]["HypothesisView"][];
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
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        ReviewRequest: {
            findings: string;
            hypotheses?: components["schemas"]["HypothesisForm"][] | null;
            hypothesisIds?: string[] | null;
            /** @enum {string|null} */
            rootCause?: "CLIENT" | "WORKER" | "COMPANY" | "OTHER" | null;
            scores: components["schemas"]["CriterionScore"][];
            /** @enum {string} */
            verdict: "GOOD" | "ACCEPTABLE" | "BAD";
        };
        ReviewView: {
            findings: string;
            /** Format: date-time */
            reviewedAt: string;
            /** Format: uuid */
            reviewedBy: string;
            reviewedByName?: string | null;
            /** @enum {string|null} */
            rootCause?: "CLIENT" | "WORKER" | "COMPANY" | "OTHER" | null;
            scores: components["schemas"]["CriterionScore"][];
            /** @enum {string} */
            verdict: "GOOD" | "ACCEPTABLE" | "BAD";
        };
        Staff: {
            members: components["schemas"]["Member"][];
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
        StatusRequest: {
            note?: string | null;
            outcome?: components["schemas"]["MeasuredOutcome"] | null;
            /** @enum {string} */
            state: "PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE";
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
        StepView: {
            /** @enum {string} */
            from: "PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE";
            /** Format: date-time */
            movedAt: string;
            /** Format: uuid */
            movedBy: string;
            movedByName?: string | null;
            note?: string | null;
            /** @enum {string} */
            to: "PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE";
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
        WorkerOrders: {
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            failedByWorker: number;
            /** Format: double */
            onTimeShare?: number | null;
            /** Format: uuid */
            workerId: string;
        };
        WorkersView: {
            workers: components["schemas"]["WorkerOrders"][];
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
    list_3: {
        parameters: {
            query?: {
                origin?: "CANCELLED" | "FAILED" | "SAMPLED" | "DISPUTED";
                state?: "OPEN" | "CLAIMED" | "REVIEWED";
                mine?: boolean;
                orderId?: string;
                typeId?: string;
                verdict?: "GOOD" | "ACCEPTABLE" | "BAD";
                from?: string;
                to?: string;
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
                    "*/*": components["schemas"]["PageOfCaseView"];
                };
            };
        };
    };
    show_2: {
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
                    "*/*": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    call: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CallView"];
                };
            };
        };
    };
    claim: {
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
                    "*/*": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    release: {
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
                    "*/*": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    review: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    list_1: {
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
                    "*/*": components["schemas"]["PageOfDrawView"];
                };
            };
        };
    };
    draw: {
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
                "application/json": components["schemas"]["DrawRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DrawView"];
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
                    "*/*": components["schemas"]["DrawView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                state?: "PROPOSED" | "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "DONE";
                area?: "MATCHING" | "EQUIPMENT" | "TRAINING" | "PRICING" | "COMMUNICATION" | "PROCESS" | "OTHER";
                mine?: boolean;
                search?: string;
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
                    "*/*": components["schemas"]["PageOfHypothesisView"];
                };
            };
        };
    };
    propose: {
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
                "application/json": components["schemas"]["NewHypothesis"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HypothesisDetail"];
                };
            };
        };
    };
    show: {
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
                    "*/*": components["schemas"]["HypothesisDetail"];
                };
            };
        };
    };
    rewrite: {
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
                "application/json": components["schemas"]["HypothesisForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HypothesisDetail"];
                };
            };
        };
    };
    link: {
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
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HypothesisDetail"];
                };
            };
        };
    };
    move: {
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
                "application/json": components["schemas"]["StatusRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["HypothesisDetail"];
                };
            };
        };
    };
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
    workers: {
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
                    "application/json": components["schemas"]["WorkersView"];
                    "text/csv": components["schemas"]["WorkersView"];
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
    staff: {
        parameters: {
            query?: never;
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
                    "*/*": components["schemas"]["Staff"];
                };
            };
        };
    };
}
