export interface paths {
    "/api/matching/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["availability"];
        put: operations["replace_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/discount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["discount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/discount-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["levels"];
        put: operations["replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/parked-messages": {
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
    "/api/matching/parked-messages/{id}/resend": {
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
    "/api/matching/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pipelines"];
        put?: never;
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/matching/workers": {
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
    "/api/matching/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["worker"];
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
        AvailabilityView: {
            always: boolean;
            daysOff: string[];
            weekly: components["schemas"]["WeeklyHours"][];
            zone: string;
        };
        CandidateView: {
            steps: components["schemas"]["EffectView"][];
            takenMeanwhile: boolean;
            /** Format: double */
            total: number;
            /** Format: uuid */
            workerId: string;
        };
        CandidatesView: {
            candidates: components["schemas"]["CandidateView"][];
            /** Format: int32 */
            considered: number;
            filters: components["schemas"]["FilterView"][];
            /** Format: uuid */
            orderId: string;
        };
        ChosenView: {
            /** Format: uuid */
            managerId: string;
            reason: string;
        };
        DiscountView: {
            next?: components["schemas"]["NextLevel"] | null;
            paidTotal: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            percent: number;
        };
        EffectView: {
            /** Format: double */
            points: number;
            /** Format: double */
            score: number;
            step: string;
            /** Format: double */
            weight: number;
        };
        FilterView: {
            /** Format: int32 */
            filteredOut: number;
            step: string;
        };
        LevelRequest: {
            above: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            percent: number;
        };
        LevelView: {
            above: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            percent: number;
        };
        LevelsRequest: {
            /** Format: int32 */
            basedOn: number;
            levels: components["schemas"]["LevelRequest"][];
        };
        LevelsView: {
            levels: components["schemas"]["LevelView"][];
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            madeBy?: string | null;
            /** Format: int32 */
            version: number;
        };
        MatchView: {
            /** Format: int32 */
            attempt: number;
            basePrice: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            candidates: components["schemas"]["CandidateView"][];
            chosen?: components["schemas"]["ChosenView"] | null;
            /** Format: int32 */
            considered: number;
            discount: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            discountPercent: number;
            filters: components["schemas"]["FilterView"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            matchedAt: string;
            /** Format: uuid */
            orderId: string;
            /** Format: int32 */
            pipelineVersion: number;
            price: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: uuid */
            workerId: string;
        };
        NextLevel: {
            above: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            missing: {
                /** @example 100.00 */
                amount: string;
                /** @example RUB */
                currency: string;
            };
            /** Format: int32 */
            percent: number;
        };
        PageOfLevelsView: {
            items: components["schemas"]["LevelsView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfMatchView: {
            items: components["schemas"]["MatchView"][];
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
        PageOfPipelineView: {
            items: components["schemas"]["PipelineView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfWaitingView: {
            items: components["schemas"]["WaitingView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfWorkerView: {
            items: components["schemas"]["WorkerView"][];
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
        PipelineRequest: {
            /** Format: int32 */
            basedOn: number;
            steps: components["schemas"]["StageRequest"][];
        };
        PipelineView: {
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            madeBy?: string | null;
            steps: components["schemas"]["StageView"][];
            /** Format: int32 */
            version: number;
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        ResultsView: {
            /** Format: double */
            completed: number;
            /** Format: double */
            failed: number;
            /** Format: double */
            rating?: number | null;
        };
        SkillView: {
            /** Format: int32 */
            score: number;
            skill: string;
        };
        StageRequest: {
            on: boolean;
            step: string;
            /** Format: double */
            weight: number;
        };
        StageView: {
            /** @enum {string} */
            kind: "FILTER" | "SCORE" | "COMBINE" | "CHOOSE";
            on: boolean;
            step: string;
            /** Format: double */
            weight: number;
        };
        StepView: {
            /** @enum {string} */
            kind: "FILTER" | "SCORE" | "COMBINE" | "CHOOSE";
            mandatory: boolean;
            step: string;
        };
        WaitingView: {
            /** Format: date-time */
            askedAt: string;
            /** Format: int32 */
            attempt: number;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            orderId: string;
            /** @enum {string} */
            reason: "NO_QUALIFIED" | "NO_FREE";
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            typeId: string;
        };
        WeeklyHours: {
            /** @enum {string} */
            day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
            /** Format: time-local */
            from: string;
            /** Format: time-local */
            to: string;
        };
        WorkerDetails: {
            availability: components["schemas"]["AvailabilityView"];
            worker: components["schemas"]["WorkerView"];
        };
        WorkerView: {
            blocked: boolean;
            /** Format: uuid */
            id: string;
            inPool: boolean;
            /** Format: int32 */
            openJobs: number;
            /** Format: date-time */
            qualifiedAt?: string | null;
            results: components["schemas"]["ResultsView"];
            skills: components["schemas"]["SkillView"][];
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
    availability: {
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
                    "*/*": components["schemas"]["AvailabilityView"];
                };
            };
        };
    };
    replace_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AvailabilityView"];
                };
            };
        };
    };
    candidates: {
        parameters: {
            query: {
                orderId: string;
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
                    "*/*": components["schemas"]["CandidatesView"];
                };
            };
        };
    };
    discount: {
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
                    "*/*": components["schemas"]["DiscountView"];
                };
            };
        };
    };
    levels: {
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
                    "*/*": components["schemas"]["PageOfLevelsView"];
                };
            };
        };
    };
    replace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LevelsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LevelsView"];
                };
            };
        };
    };
    matches: {
        parameters: {
            query: {
                orderId: string;
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
                    "*/*": components["schemas"]["PageOfMatchView"];
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
    pipelines: {
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
                    "*/*": components["schemas"]["PageOfPipelineView"];
                };
            };
        };
    };
    make: {
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
                "application/json": components["schemas"]["PipelineRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PipelineView"];
                };
            };
        };
    };
    skills: {
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
                    "*/*": components["schemas"]["SkillView"][];
                };
            };
        };
    };
    steps: {
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
                    "*/*": components["schemas"]["StepView"][];
                };
            };
        };
    };
    waiting: {
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
                    "*/*": components["schemas"]["PageOfWaitingView"];
                };
            };
        };
    };
    workers: {
        parameters: {
            query?: {
                inPool?: boolean;
                skill?: string;
                level?: number;
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
                    "*/*": components["schemas"]["PageOfWorkerView"];
                };
            };
        };
    };
    worker: {
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
                    "*/*": components["schemas"]["WorkerDetails"];
                };
            };
        };
    };
}
