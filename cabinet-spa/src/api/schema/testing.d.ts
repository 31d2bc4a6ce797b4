export interface paths {
    "/api/testing/application-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post: operations["apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/applications/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/applications/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/applications/{id}/claim": {
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
    "/api/testing/applications/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/applications/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts/{id}/answers/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/attempts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["challenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/invitations/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/parked-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/parked-messages/{id}/resend": {
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
    "/api/testing/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["add_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_2"];
        put: operations["change_3"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/statistics/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/statistics/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/test-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["add_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/test-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put: operations["change_2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/tests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["change_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/vacancies/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/testing/vacancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change"];
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
        Accepted: {
            /** Format: uuid */
            applicationId: string;
            attempts: components["schemas"]["AttemptView"][];
        };
        AnswerInput: {
            choices?: number[] | null;
            number?: number | null;
            text?: string | null;
        };
        ApplicationDetail: {
            application: components["schemas"]["ApplicationView"];
            contacts: components["schemas"]["ContactView"][];
            /** Format: uuid */
            offeredTestSetId?: string | null;
        };
        ApplicationForm: {
            consentVersion: string;
            /** Format: email */
            email: string;
            language: string;
            name: string;
            phone: string;
            proofOfWork: string;
            /** Format: uuid */
            vacancyId: string;
        };
        ApplicationStatus: {
            /** Format: uuid */
            applicationId: string;
            /** Format: date-time */
            appliedAt: string;
            /** Format: date-time */
            reapplyFrom?: string | null;
            reason?: string | null;
            /** @enum {string} */
            state: "UNCONFIRMED" | "RECEIVED" | "CLAIMED" | "INVITED" | "TESTING" | "QUALIFIED" | "REJECTED";
            vacancy: components["schemas"]["LocalTitle"];
            /** Format: uuid */
            vacancyId: string;
        };
        ApplicationView: {
            /** Format: uuid */
            accountId?: string | null;
            /** Format: uuid */
            claimedBy?: string | null;
            /** Format: date-time */
            confirmedAt?: string | null;
            consentVersion: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt?: string | null;
            email: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            phone: string;
            /** Format: date-time */
            reapplyFrom?: string | null;
            reason?: string | null;
            /** @enum {string} */
            state: "UNCONFIRMED" | "RECEIVED" | "CLAIMED" | "INVITED" | "TESTING" | "QUALIFIED" | "REJECTED";
            /** Format: uuid */
            testSetId?: string | null;
            vacancy: components["schemas"]["VacancyName"];
            /** Format: uuid */
            vacancyId: string;
        };
        Assignment: {
            /** Format: uuid */
            testSetId: string;
        };
        AttemptReview: {
            attempt: components["schemas"]["ResultView"];
            questions: components["schemas"]["GradedQuestion"][];
        };
        AttemptSheet: {
            attempt: components["schemas"]["AttemptView"];
            /** Format: date-time */
            now: string;
            questions: components["schemas"]["ShownQuestion"][];
        };
        AttemptView: {
            /** Format: uuid */
            applicationId: string;
            /** Format: date-time */
            deadline?: string | null;
            /** Format: uuid */
            id: string;
            passed?: boolean | null;
            /** Format: int32 */
            questionCount: number;
            /** Format: int32 */
            score?: number | null;
            skill: string;
            /** Format: date-time */
            startedAt?: string | null;
            /** @enum {string} */
            state: "READY" | "RUNNING" | "GRADING" | "GRADED";
            /** Format: date-time */
            submittedAt?: string | null;
            test: string;
            /** Format: int32 */
            timeLimitSeconds: number;
        };
        BankQuestionView: {
            accepted?: string[] | null;
            active: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "NUMBER" | "SHORT_TEXT" | "FREE_TEXT";
            number?: number | null;
            options?: components["schemas"]["OptionInput"][] | null;
            /** Format: int32 */
            points: number;
            skill: string;
            text: components["schemas"]["QuestionTextInput"];
            tolerance?: number | null;
            /** Format: int32 */
            version: number;
        };
        Challenge: {
            algorithm: string;
            challenge: string;
            /** Format: int64 */
            maxnumber: number;
            salt: string;
            signature: string;
        };
        ChangedQuestion: {
            accepted?: string[] | null;
            active?: boolean | null;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "NUMBER" | "SHORT_TEXT" | "FREE_TEXT";
            number?: number | null;
            options?: components["schemas"]["OptionInput"][] | null;
            /** Format: int32 */
            points: number;
            text: components["schemas"]["QuestionTextInput"];
            tolerance?: number | null;
        };
        ChangedTestSet: {
            active?: boolean | null;
            name: string;
            testIds: string[];
        };
        Confirmation: {
            token: string;
        };
        ContactInput: {
            note: string;
        };
        ContactView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            managerId: string;
            note: string;
        };
        Grade: {
            comment?: string | null;
            points: number;
            /** Format: uuid */
            questionId: string;
        };
        GradedOption: {
            chosen: boolean;
            en: string;
            right: boolean;
            ru: string;
        };
        GradedQuestion: {
            accepted: string[];
            /** Format: date-time */
            answeredAt?: string | null;
            chosen: string[];
            comment?: string | null;
            earned?: number | null;
            expected?: number | null;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "NUMBER" | "SHORT_TEXT" | "FREE_TEXT";
            number?: number | null;
            options: components["schemas"]["GradedOption"][];
            /** Format: int32 */
            points: number;
            /** Format: uuid */
            questionId: string;
            text?: string | null;
            textEn: string;
            textRu: string;
            tolerance?: number | null;
            /** Format: int32 */
            version: number;
        };
        Grades: {
            grades: components["schemas"]["Grade"][];
        };
        LocalTitle: {
            en: string;
            ru: string;
        };
        NewQuestion: {
            accepted?: string[] | null;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "NUMBER" | "SHORT_TEXT" | "FREE_TEXT";
            number?: number | null;
            options?: components["schemas"]["OptionInput"][] | null;
            /** Format: int32 */
            points: number;
            skill: string;
            text: components["schemas"]["QuestionTextInput"];
            tolerance?: number | null;
        };
        NewTestSet: {
            /** Format: uuid */
            applicationId?: string | null;
            name: string;
            testIds: string[];
        };
        OpenVacancy: {
            description: components["schemas"]["VacancyDescription"];
            /** Format: uuid */
            id: string;
            title: components["schemas"]["VacancyTitle"];
        };
        OptionInput: {
            en: string;
            right: boolean;
            ru: string;
        };
        PageOfApplicationView: {
            items: components["schemas"]["ApplicationView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfAttemptView: {
            items: components["schemas"]["AttemptView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfBankQuestionView: {
            items: components["schemas"]["BankQuestionView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfOpenVacancy: {
            items: components["schemas"]["OpenVacancy"][];
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
        PageOfQuestionStatistics: {
            items: components["schemas"]["QuestionStatistics"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfResultView: {
            items: components["schemas"]["ResultView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfTestSetView: {
            items: components["schemas"]["TestSetView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfTestStatistics: {
            items: components["schemas"]["TestStatistics"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfTestView: {
            items: components["schemas"]["TestView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        PageOfVacancyView: {
            items: components["schemas"]["VacancyView"][];
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
        QuestionStatistics: {
            /** Format: int64 */
            attempts: number;
            difficulty?: number | null;
            discrimination?: number | null;
            kind: string;
            mean?: number | null;
            /** Format: uuid */
            questionId: string;
            skill: string;
            textEn: string;
            textRu: string;
        };
        QuestionTextInput: {
            en: string;
            ru: string;
        };
        Receipt: {
            /** Format: uuid */
            applicationId: string;
        };
        Rejection: {
            /** Format: date-time */
            reapplyFrom?: string | null;
            reason: string;
        };
        Resent: {
            handled: boolean;
            reason?: string | null;
        };
        ResultView: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            applicationId: string;
            /** Format: uuid */
            attemptId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            gradedAt?: string | null;
            passed?: boolean | null;
            /** Format: int32 */
            score?: number | null;
            skill: string;
            /** Format: date-time */
            startedAt?: string | null;
            /** @enum {string} */
            state: "READY" | "RUNNING" | "GRADING" | "GRADED";
            /** Format: date-time */
            submittedAt?: string | null;
            test: string;
            /** Format: uuid */
            testId: string;
        };
        Saved: {
            /** Format: uuid */
            questionId: string;
            /** Format: date-time */
            savedAt: string;
        };
        ShownQuestion: {
            answer?: components["schemas"]["AnswerInput"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "SINGLE" | "MULTIPLE" | "NUMBER" | "SHORT_TEXT" | "FREE_TEXT";
            options: components["schemas"]["ShownText"][];
            /** Format: int32 */
            points: number;
            text: components["schemas"]["ShownText"];
        };
        ShownText: {
            en: string;
            ru: string;
        };
        TestInput: {
            active?: boolean | null;
            /** Format: int32 */
            enoughAttempts?: number | null;
            name: string;
            /** Format: int32 */
            passScore: number;
            /** Format: int32 */
            questions: number;
            skill: string;
            /** Format: int32 */
            timeLimitSeconds: number;
            /** Format: int32 */
            topPercent?: number | null;
        };
        TestSetView: {
            active: boolean;
            /** Format: uuid */
            applicationId?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            testIds: string[];
        };
        TestStatistics: {
            /** Format: int64 */
            attempts: number;
            meanScore?: number | null;
            /** Format: int64 */
            passed: number;
            skill: string;
            test: string;
            /** Format: uuid */
            testId: string;
        };
        TestView: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            enoughAttempts: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            passScore: number;
            /** Format: int32 */
            questions: number;
            skill: string;
            /** Format: int32 */
            timeLimitSeconds: number;
            /** Format: int32 */
            topPercent?: number | null;
        };
        VacancyDescription: {
            en: string;
            ru: string;
        };
        VacancyInput: {
            description: components["schemas"]["VacancyDescription"];
            open?: boolean | null;
            /** Format: int32 */
            reapplyAfterDays?: number | null;
            /** Format: uuid */
            testSetId?: string | null;
            title: components["schemas"]["VacancyTitle"];
        };
        VacancyName: {
            en: string;
            ru: string;
        };
        VacancyTitle: {
            en: string;
            ru: string;
        };
        VacancyView: {
            description: components["schemas"]["VacancyDescription"];
            /** Format: uuid */
            id: string;
            open: boolean;
            /** Format: int32 */
            reapplyAfterDays?: number | null;
            /** Format: uuid */
            testSetId?: string | null;
            title: components["schemas"]["VacancyTitle"];
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
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ApplicationStatus"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: {
                state?: "UNCONFIRMED" | "RECEIVED" | "CLAIMED" | "INVITED" | "TESTING" | "QUALIFIED" | "REJECTED";
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
                    "*/*": components["schemas"]["PageOfApplicationView"];
                };
            };
        };
    };
    apply: {
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
                "application/json": components["schemas"]["ApplicationForm"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Receipt"];
                };
            };
        };
    };
    status: {
        parameters: {
            query: {
                token: string;
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
                    "*/*": components["schemas"]["ApplicationStatus"];
                };
            };
        };
    };
    get_3: {
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
                    "*/*": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    assign: {
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
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ApplicationView"];
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
                    "*/*": components["schemas"]["ApplicationView"];
                };
            };
        };
    };
    contact: {
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
                "application/json": components["schemas"]["ContactInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reject: {
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
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ApplicationView"];
                };
            };
        };
    };
    list_5: {
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
                    "*/*": components["schemas"]["PageOfAttemptView"];
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
                    "*/*": components["schemas"]["AttemptSheet"];
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Saved"];
                };
            };
        };
    };
    grade: {
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
                "application/json": components["schemas"]["Grades"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ResultView"];
                };
            };
        };
    };
    review: {
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
                    "*/*": components["schemas"]["AttemptReview"];
                };
            };
        };
    };
    start: {
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
                    "*/*": components["schemas"]["AttemptSheet"];
                };
            };
        };
    };
    submit: {
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
                    "*/*": components["schemas"]["AttemptView"];
                };
            };
        };
    };
    challenge: {
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
                    "*/*": components["schemas"]["Challenge"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "*/*": components["schemas"]["Accepted"];
                };
            };
        };
    };
    list_4: {
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
    list_2: {
        parameters: {
            query?: {
                skill?: string;
                kind?: "SINGLE" | "MULTIPLE" | "NUMBER" | "SHORT_TEXT" | "FREE_TEXT";
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
                    "*/*": components["schemas"]["PageOfBankQuestionView"];
                };
            };
        };
    };
    add_3: {
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
                "application/json": components["schemas"]["NewQuestion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BankQuestionView"];
                };
            };
        };
    };
    get_2: {
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
                    "*/*": components["schemas"]["BankQuestionView"];
                };
            };
        };
    };
    change_3: {
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
                "application/json": components["schemas"]["ChangedQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BankQuestionView"];
                };
            };
        };
    };
    results: {
        parameters: {
            query?: {
                state?: "READY" | "RUNNING" | "GRADING" | "GRADED";
                testId?: string;
                applicationId?: string;
                skill?: string;
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
                    "*/*": components["schemas"]["PageOfResultView"];
                };
            };
        };
    };
    questions: {
        parameters: {
            query?: {
                skill?: string;
                ids?: string[];
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
                    "*/*": components["schemas"]["PageOfQuestionStatistics"];
                };
            };
        };
    };
    tests: {
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
                    "*/*": components["schemas"]["PageOfTestStatistics"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                name?: string;
                assignable?: boolean;
                forApplication?: string;
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
                    "*/*": components["schemas"]["PageOfTestSetView"];
                };
            };
        };
    };
    add_2: {
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
                "application/json": components["schemas"]["NewTestSet"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TestSetView"];
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
                    "*/*": components["schemas"]["TestSetView"];
                };
            };
        };
    };
    change_2: {
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
                "application/json": components["schemas"]["ChangedTestSet"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TestSetView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                skill?: string;
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
                    "*/*": components["schemas"]["PageOfTestView"];
                };
            };
        };
    };
    add_1: {
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
                "application/json": components["schemas"]["TestInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TestView"];
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
                    "*/*": components["schemas"]["TestView"];
                };
            };
        };
    };
    change_1: {
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
                "application/json": components["schemas"]["TestInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["TestView"];
                };
            };
        };
    };
    open: {
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
                    "*/*": components["schemas"]["PageOfOpenVacancy"];
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
                "application/json": components["schemas"]["VacancyInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["VacancyView"];
                };
            };
        };
    };
    all: {
        parameters: {
            query?: {
                search?: string;
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
                    "*/*": components["schemas"]["PageOfVacancyView"];
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
                "application/json": components["schemas"]["VacancyInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["VacancyView"];
                };
            };
        };
    };
}
