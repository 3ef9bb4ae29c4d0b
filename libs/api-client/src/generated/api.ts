// Made from apps/api/openapi.json by `npm run cli -- openapi`.

export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List absences; a technician sees their own */
        get: operations["absences_list"];
        put?: never;
        /** Say that a member is away */
        post: operations["absences_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an absence */
        get: operations["absences_get"];
        put?: never;
        post?: never;
        /** Take back an absence */
        delete: operations["absences_remove"];
        options?: never;
        head?: never;
        /** Change an absence */
        patch: operations["absences_change"];
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["apiKeys_list"];
        put?: never;
        /**
         * Make an API key; it is shown once
         * @description Only a member makes keys, within what the member may; a key makes none.
         */
        post: operations["apiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an API key */
        get: operations["apiKeys_get"];
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["apiKeys_revoke"];
        options?: never;
        head?: never;
        /** Rename an API key */
        patch: operations["apiKeys_change"];
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a key; for a while both are good
         * @description The new key is shown once. It has the same id, scopes and end. `overlapMinutes: 0` ends the old one at once.
         */
        post: operations["apiKeys_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often a key has called, by day
         * @description Days are in UTC; a day without calls is not in the list. Calls of the last seconds may be missing. Kept 400 days.
         */
        get: operations["apiKeys_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asset-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List asset categories */
        get: operations["assetCategories_list"];
        put?: never;
        /** Add an asset category */
        post: operations["assetCategories_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asset-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an asset category */
        get: operations["assetCategories_get"];
        put?: never;
        post?: never;
        /** Delete an asset category that nothing refers to */
        delete: operations["assetCategories_remove"];
        options?: never;
        head?: never;
        /** Change an asset category */
        patch: operations["assetCategories_change"];
        trace?: never;
    };
    "/api/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List assets */
        get: operations["assets_list"];
        put?: never;
        /** Add an asset */
        post: operations["assets_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an asset */
        get: operations["assets_get"];
        put?: never;
        post?: never;
        /** Delete an asset that nothing refers to */
        delete: operations["assets_remove"];
        options?: never;
        head?: never;
        /** Change an asset */
        patch: operations["assets_change"];
        trace?: never;
    };
    "/api/v1/assets/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set an asset aside with its history */
        post: operations["assets_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/downtimes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an asset's downtimes */
        get: operations["downtimes_list"];
        put?: never;
        /** Note a downtime; no two of one asset overlap */
        post: operations["downtimes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/downtimes/{downtimeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a downtime */
        get: operations["downtimes_get"];
        put?: never;
        post?: never;
        /** Delete a downtime that was noted by mistake */
        delete: operations["downtimes_remove"];
        options?: never;
        head?: never;
        /** Change or end a downtime */
        patch: operations["downtimes_change"];
        trace?: never;
    };
    "/api/v1/assets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an asset's life, the newest first: orders, downtimes, moves */
        get: operations["assetHistory_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/label.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print the label of an asset, with the QR code that reports a fault */
        get: operations["assets_label"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where an asset was */
        get: operations["assets_moves"];
        put?: never;
        /** Move an asset */
        post: operations["assets_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an asset's bill of parts */
        get: operations["assetParts_list"];
        put?: never;
        /** Add a part to an asset's bill */
        post: operations["assetParts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/parts/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a part off an asset's bill */
        delete: operations["assetParts_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived asset back */
        post: operations["assets_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/rotate-qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the machine a new code; the old one is dead */
        post: operations["assets_rotateQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an asset and everything that is part of it */
        get: operations["assets_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print the labels of many assets, on sheets or one by one */
        post: operations["assets_printLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List photos and documents of an order, a request or an asset */
        get: operations["attachments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of a file */
        get: operations["attachments_get"];
        /**
         * Send a file under an id of your choice, whole or in pieces
         * @description multipart/form-data with the part `file` and one of `workOrderId`, `workRequestId`, `assetId`. Sent again, nothing happens twice. In pieces: each with `offset` and `total`. The content decides what it is; photos are made smaller and lose where they were taken.
         */
        put: operations["attachments_put"];
        post?: never;
        /** Delete a file: one's own, or any where one manages orders */
        delete: operations["attachments_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the file itself */
        get: operations["attachments_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a small form of a photo */
        get: operations["attachments_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how much of a file has come, to go on from there */
        get: operations["attachments_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Index: events_position_key.
         * @description Each entry shows its seal, which holds that of the entry before: with `sort=position` and without filters the whole chain can be checked from outside.
         */
        get: operations["audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in by e-mail or by a login of a workspace */
        post: operations["auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of a refresh token */
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by the one-time link of an invitation or a reset, and log in
         * @description Links come from POST /members with `invite`, or from POST /invitations; the admin hands them over.
         */
        post: operations["auth_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token for new tokens */
        post: operations["auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the sandbox as its admin, with a session of its own
         * @description Only a member enters. The session ends with the one that it was opened from.
         */
        post: operations["sandbox_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out up to 100 operations in order, each on its own
         * @description For devices that were out of reach, and for programs with much to say. Each operation is judged as if it had come alone, and has its own status. Send the whole batch again after a lost answer: what was done is not done twice. 424, 429 and 5xx are not remembered; nor are reads. Log-ins, files and batches do not go in a batch. It costs as many requests as it has operations.
         */
        post: operations["batch_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is to be done when, and who has time for it
         * @description At most 62 days, 2,000 entries and 200 people: more is 422 `narrow_the_window`, never a part of the whole.
         */
        get: operations["planning_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses of your own calendar */
        get: operations["calendarFeeds_list"];
        put?: never;
        /** Make an address under which your calendar program reads your work */
        post: operations["calendarFeeds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of an address of your own calendar */
        get: operations["calendarFeeds_get"];
        put?: never;
        post?: never;
        /** Revoke the address of a calendar: its secret is dead */
        delete: operations["calendarFeeds_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a member's work as iCalendar, by the secret of a feed */
        get: operations["planning_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the working calendars of places */
        get: operations["calendars_list"];
        put?: never;
        /** Say when a place works; the workspace, a location or an asset names it as its `calendarId` */
        post: operations["calendars_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a working calendar */
        get: operations["calendars_get"];
        put?: never;
        post?: never;
        /** Delete a calendar that nothing goes by */
        delete: operations["calendars_remove"];
        options?: never;
        head?: never;
        /** Change a working calendar */
        patch: operations["calendars_change"];
        trace?: never;
    };
    "/api/v1/changes/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow which of the things that the caller sees have changed
         * @description Server-sent events. Each message says which resource is to be read again, and which of its rows: `{"resource":"work_order","resourceId":"..."}`; not what happened, nor who did it. Nobody hears of what they may not read. It begins with what comes next; begin again with `Last-Event-ID` (or `after`) and nothing is left out, or with 410 when so much has happened that all is to be read again. It ends with the credential.
         */
        get: operations["changes_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the fields that the workspace has added */
        get: operations["customFields_list"];
        put?: never;
        /** Add a field to assets */
        post: operations["customFields_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an added field */
        get: operations["customFields_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename or archive an added field; key and type stay */
        patch: operations["customFields_change"];
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what has happened since, without a gap
         * @description Keep `nextCursor` and ask with it as `after`: no event is left out and none comes twice, whatever is written meanwhile. A cursor holds until the workspace is restored or imported; then it answers 410.
         */
        get: operations["events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens, as server-sent events
         * @description Each message has a cursor as its id and the event as JSON. Begin again with `Last-Event-ID` (or `after`) and nothing is left out; without either the stream begins with what comes next, with an empty `after` with the first event of all. It ends with the credential.
         */
        get: operations["events_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List exports */
        get: operations["exports_list"];
        put?: never;
        /**
         * Ask for a file of rows
         * @description The file has the columns of the import of the same type, which makes the same rows of it. Beside `exports:write` it asks for the permission to read such rows; what the caller may not see is not in it.
         */
        post: operations["exports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an export */
        get: operations["exports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the file itself */
        get: operations["exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failure-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List failure modes, mechanisms and causes */
        get: operations["failureCodes_list"];
        put?: never;
        /** Add a failure code */
        post: operations["failureCodes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failure-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a failure code */
        get: operations["failureCodes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename or archive a failure code */
        patch: operations["failureCodes_change"];
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the holidays of a year */
        get: operations["holidays_list"];
        put?: never;
        /** Add a holiday, or say that a national one is none here */
        post: operations["holidays_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what the workspace says of a date */
        get: operations["holidays_get"];
        put?: never;
        post?: never;
        /** Take back what was said of a date */
        delete: operations["holidays_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List kept mappings */
        get: operations["importMappings_list"];
        put?: never;
        /** Keep a mapping */
        post: operations["importMappings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-mappings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a kept mapping */
        get: operations["importMappings_get"];
        put?: never;
        post?: never;
        /** Forget a kept mapping */
        delete: operations["importMappings_remove"];
        options?: never;
        head?: never;
        /** Change a kept mapping */
        patch: operations["importMappings_change"];
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports */
        get: operations["imports_list"];
        put?: never;
        /**
         * Import a file of rows
         * @description multipart/form-data with the part `file` (CSV, or XLSX, of which the first sheet that is not hidden is read) and at most one of `mapping` (JSON), `mappingId` and `preset`, in any order. A file whose headers are those of our template needs none. With `mode=queued` the answer comes at once and a worker does the rest: ask `GET /imports/{id}`. Beside `imports:write` it asks for the permission to write what the rows are.
         */
        post: operations["imports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what became of an import */
        get: operations["imports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import; what it has written stays and can be undone
         * @description An import that has ended already is answered as it is.
         */
        post: operations["imports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the refused rows, to correct and send again */
        get: operations["imports_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what nobody has touched since, within 24 hours */
        post: operations["imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List ready mappings for other programs' files */
        get: operations["imports_presets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what can be imported */
        get: operations["imports_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/templates/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an empty file to fill */
        get: operations["imports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the one-time links that are still good */
        get: operations["invitations_list"];
        put?: never;
        /**
         * Make a one-time link that sets the password of a member
         * @description Links of this member that were made before end.
         */
        post: operations["invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a one-time link, without its secret */
        get: operations["invitations_get"];
        put?: never;
        post?: never;
        /** End a one-time link */
        delete: operations["invitations_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List locations */
        get: operations["locations_list"];
        put?: never;
        /** Add a location */
        post: operations["locations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a location */
        get: operations["locations_get"];
        put?: never;
        post?: never;
        /** Delete a location that nothing refers to */
        delete: operations["locations_remove"];
        options?: never;
        head?: never;
        /** Change a location */
        patch: operations["locations_change"];
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the caller is and what it may do */
        get: operations["workspace_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members */
        get: operations["members_list"];
        put?: never;
        /** Add a member */
        post: operations["members_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a member */
        get: operations["members_get"];
        put?: never;
        post?: never;
        /** Remove a member; their work stays */
        delete: operations["members_remove"];
        options?: never;
        head?: never;
        /** Change a member */
        patch: operations["members_change"];
        trace?: never;
    };
    "/api/v1/members/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a person's name away for good; hours, costs and history stay, of nobody in particular */
        post: operations["personalData_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read everything that is kept of a person */
        get: operations["personalData_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List spare parts */
        get: operations["parts_list"];
        put?: never;
        /** Add a spare part */
        post: operations["parts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a part with its alternatives and components */
        get: operations["parts_get"];
        put?: never;
        post?: never;
        /** Delete a part that nothing refers to */
        delete: operations["parts_remove"];
        options?: never;
        head?: never;
        /** Change a part; its unit only while nothing has moved */
        patch: operations["parts_change"];
        trace?: never;
    };
    "/api/v1/parts/{id}/alternatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what can be fitted instead, the best first */
        put: operations["parts_alternatives"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a part aside with its history; nothing may be left of it */
        post: operations["parts_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a kit of a part, or a plain part again
         * @description An issue of a kit takes all of its components or nothing. A kit has no stock of its own.
         */
        put: operations["parts_components"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}/label.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print the label of a part, with bar code and QR code */
        get: operations["partLabels_label"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived part back */
        post: operations["parts_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List from whom a part comes */
        get: operations["partSuppliers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/{id}/where-used": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the assets that a part is fitted to */
        get: operations["parts_whereUsed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print the labels of many parts, on sheets or one by one */
        post: operations["partLabels_printLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List preventive schedules */
        get: operations["preventiveSchedules_list"];
        put?: never;
        /**
         * Make a preventive schedule for assets or a category
         * @description Rules that cannot be served are refused with the reason; what is accepted is answered as it will be used.
         */
        post: operations["preventiveSchedules_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a preventive schedule */
        get: operations["preventiveSchedules_get"];
        put?: never;
        post?: never;
        /** Delete a preventive schedule that has made no order */
        delete: operations["preventiveSchedules_remove"];
        options?: never;
        head?: never;
        /**
         * Change a preventive schedule from now on
         * @description What is decided stays; a change of rules or template makes a new version.
         */
        patch: operations["preventiveSchedules_change"];
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it out of use; what it has made stays */
        post: operations["preventiveSchedules_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make its order now, with a reason
         * @description Through the same gates as any other: the answer holds each decision, `suppressed_open` included.
         */
        post: operations["preventiveSchedules_generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List its occurrences, past and future, with what was or will be decided and why */
        get: operations["preventiveSchedules_occurrencesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/occurrences/{key}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put one due on another day, with a reason */
        post: operations["preventiveSchedules_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause it, with a reason */
        post: operations["preventiveSchedules_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it into use again, as after a pause */
        post: operations["preventiveSchedules_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End its pause */
        post: operations["preventiveSchedules_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a preventive schedule */
        get: operations["preventiveSchedules_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how much of what was due was done in time, by month
         * @description PM compliance: dues that were done inside their tolerance / dues whose tolerance has closed. Of the machines that the caller sees.
         */
        get: operations["preventiveSchedules_complianceByMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preventive-schedules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the next dues of rules that are being written
         * @description The generator’s own function; nothing is stored.
         */
        post: operations["preventiveSchedules_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List procedures */
        get: operations["procedures_list"];
        put?: never;
        /** Add a procedure */
        post: operations["procedures_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a procedure with its newest steps */
        get: operations["procedures_get"];
        put?: never;
        post?: never;
        /** Delete a procedure that no order was made with */
        delete: operations["procedures_remove"];
        options?: never;
        head?: never;
        /** Change a procedure; new steps make a new version */
        patch: operations["procedures_change"];
        trace?: never;
    };
    "/api/v1/public/assets/{token}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what is open on a machine, by the code that stands on it */
        get: operations["publicRequests_open"];
        put?: never;
        /**
         * Report something about a machine, without an account
         * @description JSON, or multipart/form-data with the same fields and a photo in the part `file`. Ten in ten minutes for a machine.
         */
        post: operations["publicRequests_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/assets/{token}/requests/{requestId}/me-too": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has seen the same */
        post: operations["publicRequests_support"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/requests/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a report: where it stands, and when it is done */
        get: operations["publicRequests_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List purchase orders */
        get: operations["purchaseOrders_list"];
        put?: never;
        /** Request a purchase order */
        post: operations["purchaseOrders_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a purchase order */
        get: operations["purchaseOrders_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a purchase order; its lines only while it is requested */
        patch: operations["purchaseOrders_change"];
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a purchase order, up to the limit of your role */
        post: operations["purchaseOrders_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a purchase order of which nothing has come */
        post: operations["purchaseOrders_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a purchase order: nothing more is awaited */
        post: operations["purchaseOrders_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the document for the supplier, in French, Arabic or English */
        get: operations["purchaseOrders_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a delivery, whole or in part; it goes into the stock */
        post: operations["purchaseOrders_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a purchase order as sent; what its document says is kept */
        post: operations["purchaseOrders_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/from-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request what has to be ordered, one order a supplier */
        post: operations["purchaseOrders_orderSuggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the sandbox of this workspace
         * @description 404 while there is none.
         */
        get: operations["sandbox_get"];
        put?: never;
        /**
         * Make a sandbox: a workspace of your own for trying an integration
         * @description It begins with this workspace's settings and plant (places, machines, procedures, failure codes, parts, stores, suppliers, calendars, the oldest hundred preventive schedules, which begin now), under the same ids, and with no people, orders or stock. Its keys begin with `siy_test_`, its answers carry `Siyana-Sandbox: true`, its webhooks are sent. It has limits of its own and uses up none of this workspace's.
         */
        post: operations["sandbox_create"];
        /** Erase the sandbox, its keys and all */
        delete: operations["sandbox_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the sandbox back to the plant as it is now
         * @description Keys, people and webhooks stay; everything else that was made there goes, and cursors of its events answer 410.
         */
        post: operations["sandbox_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the log-ins that are alive */
        get: operations["sessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a log-in: one's own, or any as an admin */
        delete: operations["sessions_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who is on which shift */
        get: operations["shiftAssignments_list"];
        put?: never;
        /** Put a member on a shift, from one date to another */
        post: operations["shiftAssignments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shift-assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an assignment to a shift */
        get: operations["shiftAssignments_get"];
        put?: never;
        post?: never;
        /** Take back an assignment to a shift */
        delete: operations["shiftAssignments_remove"];
        options?: never;
        head?: never;
        /** Change an assignment to a shift */
        patch: operations["shiftAssignments_change"];
        trace?: never;
    };
    "/api/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shifts of people */
        get: operations["shifts_list"];
        put?: never;
        /** Make a shift */
        post: operations["shifts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a shift */
        get: operations["shifts_get"];
        put?: never;
        post?: never;
        /** Delete a shift that nobody was ever on */
        delete: operations["shifts_remove"];
        options?: never;
        head?: never;
        /** Change a shift */
        patch: operations["shifts_change"];
        trace?: never;
    };
    "/api/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is on hand, reserved and available */
        get: operations["stock_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/abc-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what class each part would be in by its issues of the past twelve months */
        get: operations["abc_list"];
        put?: never;
        /**
         * Give every part its class by its issues of the past twelve months
         * @description Replaces classes that were set by hand. Of the whole workspace: not for members who are limited to sites.
         */
        post: operations["abc_classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how often the ledger was right, part by part */
        get: operations["stockCounts_accuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a quantity right, with a reason */
        post: operations["stock_adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List counts, the newest first */
        get: operations["stockCounts_list"];
        put?: never;
        /** Begin a blind count of a store, of a class or of some parts */
        post: operations["stockCounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a count */
        get: operations["stockCounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a count: its variances are posted */
        post: operations["stockCounts_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a count up */
        post: operations["stockCounts_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a count's lines; what was expected shows when it is submitted */
        get: operations["stockCounts_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what was found on the shelf */
        put: operations["stockCounts_count"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a submitted count counted again */
        post: operations["stockCounts_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/counts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that all of it is counted */
        post: operations["stockCounts_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read stock turn and stock-outs over a time */
        get: operations["stock_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue parts at the average cost, all of them or nothing */
        post: operations["stock_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the ledger, the newest first */
        get: operations["stock_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/movements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a line of the ledger */
        get: operations["stock_movement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/movements/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a movement back by another one, once
         * @description What had left comes back with its value; what had come in leaves at the present average, and for a receipt the difference to its price is a `price_variance` line. A transfer is taken back on both sides.
         */
        post: operations["stock_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive parts at their prices */
        post: operations["stock_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/reorder-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has to be ordered
         * @description Parts whose available + on order - expected demand is at or below the reorder point; up to the maximum, in whole packs.
         */
        get: operations["reorder_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give issued parts back at the cost of their issue */
        post: operations["stock_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/scraps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw parts away, with a reason */
        post: operations["stock_scrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/self-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare every balance with what the ledger adds up to */
        get: operations["stock_selfCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/supplier-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send parts back to their supplier */
        post: operations["stock_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move parts from store to store with their value */
        post: operations["stock_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/unposted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List parts that were fitted before the stock had them, the oldest first */
        get: operations["stock_unposted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/unposted/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a line of parts that the stock did not have */
        get: operations["stock_oneUnposted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/unposted/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it was not fitted after all */
        post: operations["stock_dismissUnposted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/unposted/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue it now: its cost is this moment's average
         * @description Whatever brings enough of the part does the same by itself.
         */
        post: operations["stock_postUnposted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/valuation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what the stock was worth at any moment */
        get: operations["stock_valuation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List stores */
        get: operations["stores_list"];
        put?: never;
        /** Add a store */
        post: operations["stores_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a store */
        get: operations["stores_get"];
        put?: never;
        post?: never;
        /** Delete a store that nothing refers to */
        delete: operations["stores_remove"];
        options?: never;
        head?: never;
        /** Change a store */
        patch: operations["stores_change"];
        trace?: never;
    };
    "/api/v1/stores/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set an empty store aside with its history */
        post: operations["stores_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/bins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a store's bins */
        get: operations["stores_listBins"];
        put?: never;
        /** Add a bin to a store */
        post: operations["stores_createBin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/bins/{binId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a bin */
        get: operations["stores_getBin"];
        put?: never;
        post?: never;
        /** Delete a bin that nothing lies in */
        delete: operations["stores_removeBin"];
        options?: never;
        head?: never;
        /** Change a bin */
        patch: operations["stores_changeBin"];
        trace?: never;
    };
    "/api/v1/stores/{id}/parts/{partId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say in which bin of the store a part lies */
        put: operations["stores_place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived store back */
        post: operations["stores_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List suppliers */
        get: operations["suppliers_list"];
        put?: never;
        /** Add a supplier */
        post: operations["suppliers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a supplier */
        get: operations["suppliers_get"];
        put?: never;
        post?: never;
        /** Delete a supplier that no order refers to */
        delete: operations["suppliers_remove"];
        options?: never;
        head?: never;
        /** Change a supplier */
        patch: operations["suppliers_change"];
        trace?: never;
    };
    "/api/v1/suppliers/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a supplier aside */
        post: operations["suppliers_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a supplier sells */
        get: operations["suppliers_parts"];
        put?: never;
        /** Note a supplier's number, price, pack and lead time for a part */
        post: operations["suppliers_addPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{id}/parts/{supplierPartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a supplier says of a part */
        get: operations["suppliers_part"];
        put?: never;
        post?: never;
        /** A supplier sells a part no more */
        delete: operations["suppliers_removePart"];
        options?: never;
        head?: never;
        /** Change what a supplier says of a part; orders that are made keep their price */
        patch: operations["suppliers_changePart"];
        trace?: never;
    };
    "/api/v1/suppliers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived supplier back */
        post: operations["suppliers_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List consents to the operator's looking in */
        get: operations["supportGrants_list"];
        put?: never;
        /** Let the operator look into this workspace for some hours, reading only */
        post: operations["supportGrants_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a consent */
        get: operations["supportGrants_get"];
        put?: never;
        post?: never;
        /** End a consent at once */
        delete: operations["supportGrants_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List teams */
        get: operations["teams_list"];
        put?: never;
        /** Make a team */
        post: operations["teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a team */
        get: operations["teams_get"];
        put?: never;
        post?: never;
        /** Delete a team that no order names */
        delete: operations["teams_remove"];
        options?: never;
        head?: never;
        /** Change a team */
        patch: operations["teams_change"];
        trace?: never;
    };
    "/api/v1/vat-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the VAT rates */
        get: operations["vatRates_list"];
        put?: never;
        /** Add a VAT rate */
        post: operations["vatRates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vat-rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a VAT rate */
        get: operations["vatRates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename or archive a VAT rate, or make it the standard one */
        patch: operations["vatRates_change"];
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where events are sent */
        get: operations["webhooks_list"];
        put?: never;
        /**
         * Have events sent to an address; the secret is shown once
         * @description Messages follow standardwebhooks.com: verify `webhook-signature` with the secret, and take a repeated `webhook-id` for what it is. Anything but 2xx within ten seconds is tried again over three days. A message with a whole order needs the right to read orders.
         */
        post: operations["webhooks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["webhooks_get"];
        put?: never;
        post?: never;
        /** Delete a webhook with its log */
        delete: operations["webhooks_remove"];
        options?: never;
        head?: never;
        /** Change a webhook, or switch it on again */
        patch: operations["webhooks_change"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what was sent and what came back */
        get: operations["webhooks_listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one message with all of its attempts */
        get: operations["webhooks_getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again, under the same id */
        post: operations["webhooks_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the secret; for a while both sign */
        post: operations["webhooks_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message */
        post: operations["webhooks_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weekly-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the weeks whose plan is frozen */
        get: operations["weeklyPlans_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weekly-plans/{isoWeek}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the plan of a week and what of it was done; what would be frozen, while it is not */
        get: operations["weeklyPlans_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weekly-plans/{isoWeek}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze the plan of a week, once and for good */
        post: operations["weeklyPlans_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List work orders */
        get: operations["workOrders_list"];
        put?: never;
        /** Make a work order */
        post: operations["workOrders_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a work order with its steps */
        get: operations["workOrders_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a work order */
        patch: operations["workOrders_change"];
        trace?: never;
    };
    "/api/v1/work-orders/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order's stream: who, when, from what, to what */
        get: operations["workOrders_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order, with a reason */
        post: operations["workOrders_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a completed order */
        post: operations["workOrders_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on an order */
        post: operations["workOrders_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete the work: labour, steps, failure, costs and note in one call
         * @description All of it is recorded or none. With the workspace setting autoClose the order closes at once.
         */
        post: operations["workOrders_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an open order like this one, without its dates, reports and costs */
        post: operations["workOrders_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an order's other costs */
        get: operations["workOrders_costs"];
        put?: never;
        /** Book another cost */
        post: operations["workOrders_addCost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that this order is the same as another: it is linked to it and cancelled */
        post: operations["workOrders_markDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who from outside reaches this order */
        get: operations["guestLinks_list"];
        put?: never;
        /** Let somebody from outside reach this order alone, until a date */
        post: operations["guestLinks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/guests/{guestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a way in from outside at once */
        delete: operations["guestLinks_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the work on hold, with a reason */
        post: operations["workOrders_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/labour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an order's labour */
        get: operations["workOrders_labour"];
        put?: never;
        /** Book labour while the work goes on */
        post: operations["workOrders_addLabour"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an order's links, both ways */
        get: operations["workOrders_listLinks"];
        put?: never;
        /** Link an order to another; links of one kind close no circle */
        post: operations["workOrders_addLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link away */
        delete: operations["workOrders_removeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what parts an order has used, and what they cost */
        get: operations["workOrders_parts"];
        put?: never;
        /** Use parts while the work goes on */
        post: operations["workOrders_useParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/planned-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what parts an order is going to need */
        get: operations["workOrders_plannedParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a completed order, with a reason */
        post: operations["workOrders_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a hold */
        post: operations["workOrders_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the work */
        post: operations["workOrders_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer one step */
        put: operations["workOrders_answerStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do one thing to many orders, each on its own
         * @description 207 with a status for each order; what one refuses does not stop the others.
         */
        post: operations["workOrders_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List work requests; a requester sees their own */
        get: operations["workRequests_list"];
        put?: never;
        /** Report something */
        post: operations["workRequests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a work request */
        get: operations["workRequests_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a request: makes the order, with everything that came with the request */
        post: operations["workRequests_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-requests/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a request, with a reason that the reporter reads */
        post: operations["workRequests_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the caller's workspace */
        get: operations["workspace_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the caller's workspace */
        patch: operations["workspace_change"];
        trace?: never;
    };
    "/api/v1/workspace/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what the workspace uses of what it may */
        get: operations["workspace_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign up a workspace with its first admin */
        post: operations["workspace_signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: operations["health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served */
        get: operations["health_ready"];
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
        AbcLimitsDto: {
            /**
             * @description Percent of the issued value at which class A ends. Standard: 80.
             * @example 80
             */
            aPercent?: number;
            /**
             * @description Percent at which class B ends. Standard: 95.
             * @example 95
             */
            bPercent?: number;
        };
        AbcLineDto: {
            /** @description As the part bears it now. */
            abcClass: string | null;
            /** @description By its use. */
            computedClass: string;
            /**
             * @description Of everything that was issued, at 4 decimals, this part and those before it; null where nothing was issued.
             * @example 0.8125
             */
            cumulatedShare: string | null;
            /**
             * Format: uuid
             * @description The part's id.
             */
            id: string;
            /** @description Of issues of the past twelve months, less what came back. */
            issueValue: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            /** @description From 1, the most used first. */
            rank: number;
            sku: string;
        };
        AbcLinePage: {
            data: components["schemas"]["AbcLineDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        AbsenceDto: {
            /** Format: date-time */
            createdAt: string;
            endTime: string | null;
            from: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            memberId: string;
            reason: string | null;
            startTime: string | null;
            to: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        AbsencePage: {
            data: components["schemas"]["AbsenceDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ActivityDto: {
            /** @example completed */
            action: string;
            /** @description `{ field: [from, to] }`. */
            changes: {
                [key: string]: unknown;
            };
            comment: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            principal: string;
        };
        ActivityPage: {
            data: components["schemas"]["ActivityDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        AdjustmentDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["AdjustmentLineDto"][];
            reason: string;
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /** Format: uuid */
            storeId: string;
        };
        AdjustmentLineDto: {
            /** Format: uuid */
            partId: string;
            /**
             * @description What is found is positive, what is missing negative.
             * @example -1
             */
            quantity: string;
            /** @description Of what is found. Default: the present average; needed where nothing is there. */
            unitCost?: string;
        };
        AlternativeDto: {
            /** Format: uuid */
            id: string;
            name: string;
            sku: string;
        };
        AnswerStepDto: {
            /**
             * @description true or false for checks, decimal text for numbers and readings, one of the choices, text otherwise.
             * @example true
             */
            value: boolean | string;
        };
        ApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description To a quarter of a minute; null before the first call.
             */
            lastUsedAt: string | null;
            name: string;
            /** @description Until when the key that this one has replaced is still good. */
            previousKeyUntil: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            scopes: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ApiKeyPage: {
            data: components["schemas"]["ApiKeyDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ApiKeyUsageDto: {
            /**
             * @description Requests with this key, refused ones too; each operation of a batch counts.
             * @example 1204
             */
            calls: number;
            /**
             * Format: date
             * @example 2026-11-28
             */
            day: string;
            /** Format: date-time */
            lastAt: string;
        };
        ApiKeyUsagePage: {
            data: components["schemas"]["ApiKeyUsageDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ApprovalLimitsDto: {
            /**
             * @description Null: without limit, which is the standard.
             * @example 50000.00
             */
            manager?: string | null;
            /**
             * @description Null: without limit. Standard: nothing.
             * @example 5000.00
             */
            storekeeper?: string | null;
        };
        ApproveWorkRequestDto: {
            assigneeIds?: string[];
            /** Format: date-time */
            dueAt?: string | null;
            estimatedMinutes?: number | null;
            /** @enum {string} */
            priority?: "urgent" | "high" | "normal" | "low";
            /** Format: uuid */
            procedureId?: string | null;
            teamIds?: string[];
            /** @description Default: the request's. */
            title?: string;
            /**
             * @description EN 13306.
             * @example corrective_deferred
             * @enum {string}
             */
            type: "predetermined" | "condition_based" | "predictive" | "corrective_immediate" | "corrective_deferred" | "improvement" | "modification" | "inspection";
        };
        AssetCategoryDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        AssetCategoryPage: {
            data: components["schemas"]["AssetCategoryDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        AssetDetailDto: {
            acquiredOn: string | null;
            /** Format: date-time */
            archivedAt: string | null;
            /** Format: uuid */
            calendarId: string | null;
            /** Format: uuid */
            categoryId: string | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            criticality: string | null;
            custom: {
                [key: string]: string | boolean;
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string | null;
            manufacturer: string | null;
            model: string | null;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** @description What the code on the machine holds: whoever has it can report. */
            qrToken: string;
            replacementValue: string | null;
            serialNumber: string | null;
            status: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            warrantyUntil: string | null;
        };
        AssetDto: {
            acquiredOn: string | null;
            /** Format: date-time */
            archivedAt: string | null;
            /** Format: uuid */
            calendarId: string | null;
            /** Format: uuid */
            categoryId: string | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            criticality: string | null;
            custom: {
                [key: string]: string | boolean;
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string | null;
            manufacturer: string | null;
            model: string | null;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            replacementValue: string | null;
            serialNumber: string | null;
            status: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            warrantyUntil: string | null;
        };
        AssetLabelsDto: {
            /** @description In the order in which they are printed. */
            assetIds: string[];
            /**
             * @description `sheet`: 24 labels of 70 x 37 mm on A4; `single`: a page of that size each. Default: `sheet`.
             * @enum {string}
             */
            format?: "single" | "sheet";
        };
        AssetPage: {
            data: components["schemas"]["AssetDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        AssetPartDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            note: string | null;
            /** Format: uuid */
            partId: string;
            quantity: string;
            sku: string;
            unit: string;
        };
        AssetPartPage: {
            data: components["schemas"]["AssetPartDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        AssetTreeDto: {
            /** @description The asset and everything below it, parents before children. */
            nodes: components["schemas"]["AssetTreeNodeDto"][];
        };
        AssetTreeNodeDto: {
            code: string;
            /** @description 0 for the asset that was asked for. */
            depth: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            status: string;
        };
        AttachmentDto: {
            /** Format: uuid */
            assetId: string | null;
            /** @description As kept: photos are made smaller, and say nothing of where they were taken. */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            hasThumbnail: boolean;
            height: number | null;
            /** Format: uuid */
            id: string;
            /** @example IMG_0412.jpg */
            name: string;
            /** @description Hex. */
            sha256: string;
            /**
             * @description By its content.
             * @example image/jpeg
             */
            type: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            width: number | null;
            /** Format: uuid */
            workOrderId: string | null;
            /** Format: uuid */
            workRequestId: string | null;
        };
        AttachmentPage: {
            data: components["schemas"]["AttachmentDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        AttemptDto: {
            /** @description The first bytes of the answer. */
            answer: string | null;
            at: string;
            durationMs: number;
            /** @description `timeout`, `connection_refused`, `connection_reset`, `name_not_found`, `certificate_refused`, `address_not_public`, `url_refused`, `secret_unreadable` (rotate it: the workspace has moved) or `failed`. */
            error: string | null;
            /** @description Null when no answer came. */
            status: number | null;
        };
        AuditEntryDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            payload: {
                [key: string]: unknown;
            };
            /** @description Dense in the workspace, in the order of commits. */
            position: number;
            /** @description `member:<id>`, `api_key:<id>`, `guest:<id>`, `support:<operator>`, `asset_token:<id>` or `system:<name>`. */
            principal: string;
            resource: string;
            /** Format: uuid */
            resourceId: string;
            /** @description Its link of the chain; null for the second in which it is not sealed yet. */
            seal: components["schemas"]["SealDto"] | null;
            /** @description `<resource>.<past verb>`. */
            type: string;
        };
        AuditEntryPage: {
            data: components["schemas"]["AuditEntryDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        BatchAnswerDto: {
            /** @description One for each operation, in their order. */
            results: components["schemas"]["BatchResultDto"][];
        };
        BatchDto: {
            /** @description Carried out in this order, one after the other. */
            operations: components["schemas"]["BatchOperationDto"][];
        };
        BatchOperationDto: {
            /** @description Operations of this batch before this one, or of earlier batches, without whose success this one is not tried. */
            after?: string[];
            /**
             * @description As the operation takes it alone; no files.
             * @example {
             *       "title": "Fuite au presse-étoupe"
             *     }
             */
            body?: {
                [key: string]: unknown;
            };
            /**
             * @description `If-Match` and `Accept-Language`.
             * @example {
             *       "if-match": "\"3\""
             *     }
             */
            headers?: {
                "accept-language"?: string;
                "if-match"?: string;
            };
            /**
             * @example POST
             * @enum {string}
             */
            method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
            /**
             * Format: uuid
             * @description A UUIDv7 of your choice: the permanent idempotency key of this operation, kept 180 days.
             * @example 0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21
             */
            operationId: string;
            /**
             * @description Below /api/v1, with its query.
             * @example /work-requests
             */
            path: string;
        };
        BatchResultDto: {
            /** @description The answer, or the problem; null where there is none. */
            body: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Of the answer: `etag`, `location`, `retry-after`, `ratelimit`, where it has them.
             * @example {
             *       "etag": "\"1\""
             *     }
             */
            headers: {
                [key: string]: string;
            };
            /** Format: uuid */
            operationId: string;
            /** @description True when this is the first answer to this operationId, given again. */
            replayed: boolean;
            /**
             * @description The status that the operation would have answered alone; 424 when a predecessor did not succeed.
             * @example 201
             */
            status: number;
        };
        BinDto: {
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string | null;
            /** Format: uuid */
            storeId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        BinPage: {
            data: components["schemas"]["BinDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        BulkAnswerDto: {
            data: components["schemas"]["BulkItemDto"][];
        };
        BulkItemDto: {
            /** Format: uuid */
            id: string;
            orderStatus: string | null;
            /** @description RFC 9457; null when it was done. */
            problem: {
                [key: string]: unknown;
            } | null;
            /** @description As if the order had been asked for alone. */
            status: number;
            /** @description The order's, after the change; null when it was refused. */
            version: number | null;
        };
        BulkSetDto: {
            assigneeIds?: string[];
            /** Format: date-time */
            dueAt?: string | null;
            /** Format: date-time */
            plannedEndAt?: string | null;
            /** Format: date-time */
            plannedStartAt?: string | null;
            /** @enum {string} */
            priority?: "urgent" | "high" | "normal" | "low";
            teamIds?: string[];
        };
        BulkWorkOrdersDto: {
            /** @enum {string} */
            action?: "start" | "close" | "cancel";
            ids: string[];
            /** @description Of a cancellation. */
            reason?: string;
            /** @description What every order gets; or `action`. */
            set?: components["schemas"]["BulkSetDto"];
        };
        CalendarDto: {
            /** @description By member and local date; a night shift counts for the date of its evening. */
            capacity: components["schemas"]["CapacityDto"][];
            /** @description In the order of their starts. */
            data: components["schemas"]["CalendarEntryDto"][];
            from: string;
            /** @description Technicians, and whoever has a shift or work in this time. */
            members: components["schemas"]["PlannedMemberDto"][];
            /** @description Of the local dates. */
            timeZone: string;
            to: string;
        };
        CalendarEntryDto: {
            /** @description The due time is a date alone. */
            allDay: boolean;
            assetCode: string | null;
            /** Format: uuid */
            assetId: string | null;
            assetName: string | null;
            assigneeIds: string[];
            /** Format: date-time */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description Null where only a due time is known.
             */
            endsAt: string | null;
            estimatedMinutes: number | null;
            /** @description `work_order`; `preventive` for an occurrence that no order was made for yet. */
            kind: string;
            /** Format: uuid */
            locationId: string | null;
            /** @example WO-000123 */
            number: string | null;
            occurrenceKey: string | null;
            /** @description Whether somebody has said when; else `startsAt` is the due time. */
            planned: boolean;
            priority: string;
            /**
             * Format: uuid
             * @description Of a preventive occurrence.
             */
            scheduleId: string | null;
            startsAt: string;
            /** @description The order's; `forecast` for an occurrence. */
            status: string;
            teamIds: string[];
            title: string;
            type: string;
            /** @description The order's, for `If-Match`; null for an occurrence. */
            version: number | null;
            /** Format: uuid */
            workOrderId: string | null;
        };
        CalendarFeedDto: {
            content: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        CalendarFeedPage: {
            data: components["schemas"]["CalendarFeedDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        CapacityDto: {
            /** @description Of them, those on which the member is away. */
            absentMinutes: number;
            /** @description What is left. */
            capacityMinutes: number | null;
            date: string;
            /** Format: uuid */
            memberId: string;
            overloaded: boolean;
            /** @description What the orders that the caller sees put on this member and date. */
            plannedMinutes: number;
            /** @description What the shift asks for; null where neither a shift nor a calendar is known. */
            workingMinutes: number | null;
        };
        ClassifiedDto: {
            /** @description Parts in each class. */
            a: number;
            b: number;
            c: number;
            /** @description Parts whose class is another one now. */
            changed: number;
        };
        ClassifyDto: {
            /**
             * @description Percent of the value at which class A ends. Default: the workspace's.
             * @example 80
             */
            aPercent?: number;
            /**
             * @description Percent of the value at which class B ends. Default: the workspace's.
             * @example 95
             */
            bPercent?: number;
        };
        ClosePurchaseOrderDto: {
            /** @description Needed while something is still to come. */
            reason?: string;
        };
        CommentInputDto: {
            text: string;
        };
        CompleteWorkOrderDto: {
            /**
             * Format: date-time
             * @description When the work was done, not when the button was pressed. Default: now.
             */
            completedAt?: string;
            /**
             * Format: date-time
             * @description Ends the asset's open downtime: that of this order, or else a failure.
             */
            downtimeEndedAt?: string;
            failure?: components["schemas"]["FailureDto"];
            followUps?: components["schemas"]["FollowUpDto"][];
            labour?: components["schemas"]["LabourInputDto"][];
            note?: string | null;
            /**
             * @description `record`: what is in stock is issued, and the rest is noted without a cost for now. Default `refuse`: all of it or nothing.
             * @enum {string}
             */
            onShortage?: "refuse" | "record";
            otherCosts?: components["schemas"]["OtherCostDto"][];
            /** @description What was fitted. */
            parts?: components["schemas"]["UsedPartInputDto"][];
            signature?: components["schemas"]["SignatureInputDto"];
            steps?: components["schemas"]["StepAnswerDto"][];
        };
        ComplianceDto: {
            data: components["schemas"]["MonthlyComplianceDto"][];
            /** @description Dues whose tolerance has closed, decided `created`, `suppressed_open`, `missed` or `cancelled`. */
            denominator: number;
            /** @description Dues that were done inside their tolerance. */
            numerator: number;
            /**
             * @description Four decimals; null where nothing was due.
             * @example 0.9167
             */
            value: string | null;
        };
        ComponentDto: {
            name: string;
            /** Format: uuid */
            partId: string;
            /** @description In one kit. */
            quantity: string;
            sku: string;
            unit: string;
        };
        ComponentInputDto: {
            /** Format: uuid */
            partId: string;
            /**
             * @description In one kit.
             * @example 2
             */
            quantity: string;
        };
        CostLineDto: {
            amount: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            label: string;
            reason: string | null;
        };
        CostLinePage: {
            data: components["schemas"]["CostLineDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        CostsDto: {
            /**
             * @description Decimal text in the workspace's currency.
             * @example 81.25
             */
            labour: string;
            other: string;
            parts: string;
            /** @description True while a cost is still to come. */
            pending: boolean;
            total: string;
        };
        CountDto: {
            abcClass: string | null;
            /** @description exact / lines, at 4 decimals. */
            accuracy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            counted: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description Lines that were as the ledger says; null while it is being counted, since whoever counts does not know. */
            exact: number | null;
            /** Format: uuid */
            id: string;
            lines: number;
            note: string | null;
            /** @description `open`, `submitted`, `approved` or `cancelled`. */
            status: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        CountedDto: {
            /**
             * @description In stock units.
             * @example 11
             */
            quantity: string;
        };
        CountLineDto: {
            /**
             * @description 1 less the variance by what was expected, not below 0; null while the count is open.
             * @example 0.9167
             */
            accuracy: string | null;
            binCode: string | null;
            /** Format: date-time */
            countedAt: string | null;
            countedBy: string | null;
            countedQuantity: string | null;
            /** @description The snapshot and the movements since; null while the count is open. */
            expectedQuantity: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The movement that the variance has become.
             */
            movementId: string | null;
            /** Format: uuid */
            partId: string;
            partName: string;
            sku: string;
            unit: string;
            /** @description Counted less expected; null while the count is open. */
            variance: string | null;
        };
        CountLinePage: {
            data: components["schemas"]["CountLineDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        CountPage: {
            data: components["schemas"]["CountDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        CreateAbsenceDto: {
            /** @example 12:00 */
            endTime?: string | null;
            /**
             * Format: date
             * @example 2026-12-21
             */
            from: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "leave" | "sick" | "training" | "other";
            /** Format: uuid */
            memberId: string;
            reason?: string | null;
            /**
             * @description With `endTime`: away only between these times of each date, not for the whole day.
             * @example 08:00
             */
            startTime?: string | null;
            /**
             * Format: date
             * @description In it too. Default: the same date.
             */
            to?: string;
        };
        CreateApiKeyDto: {
            /** Format: date-time */
            expiresAt?: string | null;
            /** @example ERP */
            name: string;
            /**
             * @example [
             *       "work_orders:read"
             *     ]
             */
            scopes: ("workspace:read" | "workspace:write" | "members:read" | "members:write" | "teams:read" | "teams:write" | "api_keys:read" | "api_keys:write" | "sandboxes:read" | "sandboxes:write" | "locations:read" | "locations:write" | "asset_categories:read" | "asset_categories:write" | "assets:read" | "assets:write" | "procedures:read" | "procedures:write" | "failure_codes:read" | "failure_codes:write" | "parts:read" | "parts:write" | "stores:read" | "stores:write" | "stock:read" | "stock:issue" | "stock:write" | "stock:manage" | "suppliers:read" | "suppliers:write" | "purchase_orders:read" | "purchase_orders:write" | "purchase_orders:approve" | "purchase_orders:receive" | "work_orders:read" | "work_orders:write" | "work_orders:complete" | "work_orders:manage" | "attachments:read" | "attachments:write" | "work_requests:read" | "work_requests:write" | "work_requests:triage" | "calendars:read" | "calendars:write" | "shifts:read" | "shifts:write" | "calendar:read" | "weekly_plans:read" | "weekly_plans:write" | "absences:read" | "absences:write" | "downtimes:read" | "downtimes:write" | "custom_fields:read" | "custom_fields:write" | "invitations:read" | "invitations:write" | "guest_links:read" | "guest_links:write" | "support_grants:read" | "support_grants:write" | "audit:read" | "holidays:read" | "holidays:write" | "events:read" | "webhooks:read" | "webhooks:write" | "preventive_schedules:read" | "preventive_schedules:write" | "imports:read" | "imports:write" | "exports:read" | "exports:write")[];
        };
        CreateAssetCategoryDto: {
            /** Format: uuid */
            id?: string;
            /**
             * @description Unique in the workspace.
             * @example Compresseurs
             */
            name: string;
            /** Format: uuid */
            parentId?: string | null;
        };
        CreateAssetDto: {
            /** Format: date */
            acquiredOn?: string | null;
            /**
             * Format: uuid
             * @description One of /calendars: when it is asked to run, where that is not when its place works.
             */
            calendarId?: string | null;
            /** Format: uuid */
            categoryId?: string | null;
            /**
             * @description Unique in the workspace.
             * @example CAS-L1-REM-01
             */
            code: string;
            /**
             * @description A: stops the plant; B: stops a line; C: neither.
             * @enum {string|null}
             */
            criticality?: "A" | "B" | "C" | null;
            /** @description Values of the workspace's own fields by their key; null takes one away. */
            custom?: {
                [key: string]: string | boolean | null;
            };
            /** Format: uuid */
            id?: string;
            /**
             * Format: uuid
             * @description Where it is installed.
             */
            locationId?: string | null;
            manufacturer?: string | null;
            model?: string | null;
            /** @example Remplisseuse */
            name: string;
            /**
             * Format: uuid
             * @description The asset that it is part of.
             */
            parentId?: string | null;
            /**
             * @description What a new one would cost, in the workspace's currency.
             * @example 185000.00
             */
            replacementValue?: string | null;
            serialNumber?: string | null;
            /**
             * @description Default `in_service`.
             * @enum {string}
             */
            status?: "in_service" | "standby" | "out_of_service" | "decommissioned";
            /**
             * Format: date
             * @example 2028-06-30
             */
            warrantyUntil?: string | null;
        };
        CreateAssetPartDto: {
            /** @example palier côté moteur */
            note?: string | null;
            /** Format: uuid */
            partId: string;
            /**
             * @description How many are fitted.
             * @example 2
             */
            quantity: string;
        };
        CreateBinDto: {
            /**
             * @description Unique in its store.
             * @example A-03-2
             */
            code: string;
            /** Format: uuid */
            id?: string;
            name?: string | null;
        };
        CreateCalendarFeedDto: {
            /**
             * @description `assigned` (default): own and own teams' work; `visible`: all that the member sees.
             * @enum {string}
             */
            content?: "assigned" | "visible";
            /** Format: uuid */
            id?: string;
            /**
             * @description Which program it is for.
             * @example Téléphone
             */
            name: string;
        };
        CreateCountDto: {
            /**
             * @description The parts of this class. Default: all that the store has or has had.
             * @enum {string}
             */
            abcClass?: "A" | "B" | "C";
            /** Format: uuid */
            id?: string;
            note?: string | null;
            /** @description These parts and no others. */
            partIds?: string[];
            /** Format: uuid */
            storeId: string;
        };
        CreateCustomFieldDto: {
            /** @description For the type `choice`. */
            choices?: string[];
            /** Format: uuid */
            id?: string;
            /**
             * @description Unique in the workspace, and for good.
             * @example power_kw
             */
            key: string;
            names: components["schemas"]["CustomFieldNamesDto"];
            /** @description Assets that are made or changed from now on need a value. */
            required?: boolean;
            /** @enum {string} */
            type: "text" | "number" | "date" | "boolean" | "choice";
            /** @example kW */
            unit?: string | null;
        };
        CreateDowntimeDto: {
            /**
             * Format: date-time
             * @description Absent while the asset is still down.
             */
            endedAt?: string | null;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "failure" | "planned_maintenance" | "external" | "other";
            /** @example Courroie rompue */
            reason?: string | null;
            /**
             * Format: date-time
             * @example 2026-11-23T06:10:00Z
             */
            startedAt: string;
            /**
             * Format: uuid
             * @description The order that is about it; completing that order with `downtimeEndedAt` ends it.
             */
            workOrderId?: string | null;
        };
        CreateExportDto: {
            /**
             * @description Narrower: fields of the type and the value that they must have.
             * @example {
             *       "status": "in_service"
             *     }
             */
            filters?: {
                [key: string]: string;
            };
            /**
             * @description Default `csv`.
             * @enum {string}
             */
            format?: "csv";
            /** Format: uuid */
            id?: string;
            /**
             * @description One of the types of `GET /imports/templates`.
             * @example assets
             */
            type: string;
        };
        CreateFailureCodeDto: {
            /**
             * @description Unique in its list.
             * @example VIB
             */
            code: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            list: "mode" | "mechanism" | "cause";
            names: components["schemas"]["FailureNamesDto"];
        };
        CreateGuestLinkDto: {
            /** @example Ascenseurs du Sud */
            company?: string | null;
            /**
             * Format: date-time
             * @description The link ends then; 90 days from now at most.
             */
            expiresAt: string;
            /** @example H. Benali */
            name: string;
        };
        CreateHolidayDto: {
            /**
             * Format: date
             * @example 2026-03-22
             */
            date: string;
            /** Format: uuid */
            id?: string;
            /** @example Deuxième jour de l’Aïd */
            name: string;
            /** @description True: it is no holiday here, whatever the national list says. Default false. */
            works?: boolean;
        };
        CreateImportMappingDto: {
            /** Format: uuid */
            id?: string;
            /** @description As `POST /imports` takes it. */
            mapping: {
                [key: string]: unknown;
            };
            /**
             * @description Unique in the workspace.
             * @example Export Coswin, ordres de travail
             */
            name: string;
            /** @example work-orders */
            type: string;
        };
        CreateInvitationDto: {
            /**
             * Format: uuid
             * @description Whose password the link sets.
             */
            memberId: string;
        };
        CreateLinkDto: {
            /**
             * @description This order `blocks`, is `duplicate_of`, `follow_up_of` or `parent` of the other.
             * @enum {string}
             */
            kind: "blocks" | "duplicate_of" | "follow_up_of" | "parent";
            /** Format: uuid */
            toId: string;
        };
        CreateLocationDto: {
            /**
             * Format: uuid
             * @description When it works, with what is below it. Default: as the place above, or the workspace.
             */
            calendarId?: string | null;
            /**
             * @description Unique in the workspace.
             * @example CAS-L1
             */
            code: string;
            /** Format: uuid */
            id?: string;
            /** @example Ligne 1 */
            name: string;
            /**
             * Format: uuid
             * @description The place that this one is part of; none for a site.
             */
            parentId?: string | null;
        };
        CreateMemberDto: {
            /**
             * Format: idn-email
             * @description Unique in the workspace; or `login`.
             */
            email?: string | null;
            /**
             * @description In the workspace's currency; frozen on each labour entry.
             * @example 65.00
             */
            hourlyRate?: string | null;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network.
             */
            id?: string;
            /** @description Answers a one-time link with which the member sets the first password. Not together with `password`. */
            invite?: boolean;
            /** @description Roots of the location subtrees that the member is limited to; empty is no limit. */
            locationIds?: string[];
            /**
             * @description Unique in the workspace, for people without e-mail.
             * @example y.elamrani
             */
            login?: string | null;
            /** @example Youssef El Amrani */
            name: string;
            /** @description Without one the member can't log in until one is set. */
            password?: string;
            /** @enum {string} */
            role: "admin" | "manager" | "technician" | "storekeeper" | "requester" | "viewer";
            teamIds?: string[];
        };
        CreateMoveDto: {
            /**
             * Format: uuid
             * @description Where it stands from now on; null is nowhere (a store, a repair shop).
             */
            locationId?: string | null;
            /**
             * Format: date-time
             * @description Default: now.
             */
            movedAt?: string;
            /**
             * Format: uuid
             * @description The asset that it is part of from now on.
             */
            parentId?: string | null;
            reason?: string | null;
        };
        CreatePartDto: {
            /**
             * @description By its yearly consumption (POST /stock/abc-classes computes it); counts go by it.
             * @enum {string|null}
             */
            abcClass?: "A" | "B" | "C" | null;
            /**
             * @description A: without it the plant stands; C: nobody waits.
             * @enum {string|null}
             */
            criticality?: "A" | "B" | "C" | null;
            description?: string | null;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network.
             */
            id?: string;
            manufacturer?: string | null;
            manufacturerReference?: string | null;
            /** @description Up to where it is refilled. */
            maximum?: string | null;
            minimum?: string | null;
            /** @example Roulement à billes 6205-2RS */
            name: string;
            /**
             * @description Stock units in one purchase unit, exactly.
             * @example 10
             */
            purchaseFactor?: string | null;
            /**
             * @description In which it is bought, where that is another one.
             * @example boîte
             */
            purchaseUnit?: string | null;
            /** @description It is ordered when what is available and on order falls to this. */
            reorderPoint?: string | null;
            /**
             * @description Unique in the workspace, kept as it is written.
             * @example SKF-6205-2RS
             */
            sku: string;
            /**
             * @description In which the stock is counted.
             * @example pièce
             */
            unit: string;
        };
        CreatePatternDto: {
            /** Format: uuid */
            id?: string;
            /**
             * @description Unique in the workspace.
             * @example Équipe du matin
             */
            name: string;
            /** @description Whether the dates of /holidays are free. Default true. */
            observesHolidays?: boolean;
            /** @description Other hours for a while: Ramadan, the summer, a stop of the plant. They do not overlap. */
            overrides?: components["schemas"]["DatedWeekDto"][];
            week: components["schemas"]["WeekDto"];
        };
        CreateProcedureDto: {
            /** Format: uuid */
            id?: string;
            /**
             * @description Unique in the workspace.
             * @example Contrôle hebdomadaire compresseur
             */
            name: string;
            steps: components["schemas"]["ProcedureStepInputDto"][];
        };
        CreatePurchaseOrderDto: {
            /** Format: date */
            expectedOn?: string | null;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network.
             */
            id?: string;
            lines: components["schemas"]["PurchaseOrderLineInputDto"][];
            note?: string | null;
            /**
             * Format: uuid
             * @description Where it is received.
             */
            storeId: string;
            /** Format: uuid */
            supplierId: string;
        };
        CreateScheduleDto: {
            /**
             * Format: date-time
             * @description Nothing that is due before is made. Default: now.
             */
            activeFrom?: string;
            /** @description Each asset has its own dues; or `categoryId`. */
            assetIds?: string[];
            /**
             * Format: uuid
             * @description Every asset of it, those that come later too.
             */
            categoryId?: string | null;
            /**
             * @description Where cycles meet: all their steps, or the largest's alone. Default `union`.
             * @enum {string}
             */
            coincidence?: "union" | "largest";
            /** @description Procedures of every n-th occurrence, instead of the template's. */
            cycles?: components["schemas"]["CycleDto"][];
            /** @description The caller's own id, unique in the workspace. */
            externalId?: string | null;
            /**
             * @description What becomes of a due on a holiday. Default `ignore`.
             * @enum {string}
             */
            holidayPolicy?: "ignore" | "skip" | "before" | "after";
            /** Format: uuid */
            id?: string;
            /**
             * @description Days before its due at which an order is made. Default 0.
             * @example 7
             */
            leadDays?: number;
            /** @example Graissage mensuel */
            name: string;
            /** @description Outside of it nothing is made. */
            season?: components["schemas"]["SeasonDto"][];
            /** @description A new order even while one is open. Default false. */
            stacking?: boolean;
            template: components["schemas"]["OrderTemplateDto"];
            /** @description Early and late, in whole days. Default: a tenth of the days to the next due, one at least. */
            toleranceDays?: number | null;
            /** @description With several, all are floating: whichever comes first. */
            triggers: components["schemas"]["TriggerDto"][];
            /**
             * @description For assets on standby. Default `make`.
             * @enum {string}
             */
            whenStandby?: "make" | "hold";
        };
        CreateShiftAssignmentDto: {
            /**
             * Format: date
             * @example 2026-11-30
             */
            from: string;
            /** Format: uuid */
            id?: string;
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            shiftId: string;
            /**
             * Format: date
             * @description In it too. Absent: until further notice.
             */
            to?: string | null;
        };
        CreateStoreDto: {
            /**
             * @description Unique in the workspace.
             * @example MAG-1
             */
            code: string;
            /** Format: uuid */
            id?: string;
            /**
             * Format: uuid
             * @description Members who are limited to sites see the stores there.
             */
            locationId?: string | null;
            /** @example Magasin central */
            name: string;
            /**
             * @description So long before an order is due, what it plans is held for it. Default 7.
             * @example 7
             */
            reservationDays?: number;
        };
        CreateSupplierDto: {
            address?: string | null;
            /** @example Casablanca */
            city?: string | null;
            /**
             * @description Unique where it is given.
             * @example F-0042
             */
            code?: string | null;
            contactName?: string | null;
            /** Format: idn-email */
            email?: string | null;
            /**
             * @description Identifiant commun de l'entreprise: 15 digits.
             * @example 001561191000066
             */
            ice?: string | null;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network.
             */
            id?: string;
            /**
             * @description From order to delivery, where a part says nothing else.
             * @example 7
             */
            leadDays?: number | null;
            /**
             * @description In which its purchase orders are written. Default: the workspace's language.
             * @enum {string|null}
             */
            locale?: "fr" | "ar" | "en" | null;
            /** @example Roulements de lAtlas SARL */
            name: string;
            note?: string | null;
            /** @example 60 jours fin de mois */
            paymentTerms?: string | null;
            /** @example +212 522 40 12 30 */
            phone?: string | null;
            /**
             * @description Identifiant fiscal.
             * @example 14382765
             */
            taxId?: string | null;
        };
        CreateSupplierPartDto: {
            /**
             * @description From order to delivery.
             * @example 5
             */
            leadDays?: number | null;
            minimumQuantity?: string | null;
            /**
             * @description It is sold in whole packs of so many.
             * @example 10
             */
            pack?: string | null;
            /** Format: uuid */
            partId: string;
            /** @description Suggestions go to this supplier first; no other of the part is preferred then. */
            preferred?: boolean;
            /**
             * @description Of one purchase unit, or of one stock unit where the part has no other; without VAT.
             * @example 42.50
             */
            price?: string | null;
            /**
             * @description What the supplier calls it, as it is written.
             * @example 6205 2RS C3
             */
            reference?: string | null;
        };
        CreateSupportGrantDto: {
            /** @example 24 */
            hours: number;
            /**
             * @description What the operator is asked to look at.
             * @example Import en échec
             */
            reason: string;
        };
        CreateTeamDto: {
            /** Format: uuid */
            id?: string;
            memberIds?: string[];
            /** @example Mécanique */
            name: string;
        };
        CreateVatRateDto: {
            /** @example Taux normal */
            name: string;
            /**
             * @description Percent.
             * @example 20
             */
            rate: string;
            /** @description Lines that name no rate bear it; no other is standard then. */
            standard?: boolean;
        };
        CreateWebhookDto: {
            active?: boolean;
            /**
             * @description `work_order.completed`, `asset.*` for all of a resource, or `*`.
             * @example [
             *       "work_order.completed"
             *     ]
             */
            eventTypes: string[];
            /** Format: uuid */
            id?: string;
            /** @example ERP */
            name?: string | null;
            /**
             * @description https, on the public internet.
             * @example https://erp.example.com/siyana
             */
            url: string;
        };
        CreateWorkOrderDto: {
            /** Format: uuid */
            assetId?: string | null;
            assigneeIds?: string[];
            description?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
            /** @example 90 */
            estimatedMinutes?: number | null;
            /** @description The caller's own id, unique in the workspace. */
            externalId?: string | null;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network.
             */
            id?: string;
            /**
             * Format: uuid
             * @description Default: where the asset is.
             */
            locationId?: string | null;
            /**
             * Format: date-time
             * @description At most 31 days later. Default: after `estimatedMinutes`.
             */
            plannedEndAt?: string | null;
            /** @description Held for the order: softly, and from the store's reservation time before it is due for good. */
            plannedParts?: components["schemas"]["PlannedPartInputDto"][];
            /**
             * Format: date-time
             * @description When somebody means to do it: its place on the planning board.
             */
            plannedStartAt?: string | null;
            /**
             * @description Default `normal`.
             * @enum {string}
             */
            priority?: "urgent" | "high" | "normal" | "low";
            /**
             * Format: uuid
             * @description The order gets the steps of its newest version.
             */
            procedureId?: string | null;
            /** @description Completing asks for a signature. Default false. */
            signatureRequired?: boolean;
            teamIds?: string[];
            /** @example Fuite au presse-étoupe */
            title: string;
            /**
             * @description EN 13306.
             * @example corrective_immediate
             * @enum {string}
             */
            type: "predetermined" | "condition_based" | "predictive" | "corrective_immediate" | "corrective_deferred" | "improvement" | "modification" | "inspection";
        };
        CreateWorkRequestDto: {
            /** Format: uuid */
            assetId?: string | null;
            description?: string | null;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network.
             */
            id?: string;
            /**
             * Format: uuid
             * @description Default: where the asset is.
             */
            locationId?: string | null;
            /** @example La pompe fait du bruit */
            title: string;
        };
        CustomFieldDto: {
            archived: boolean;
            choices: string[] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            key: string;
            names: components["schemas"]["CustomFieldNamesDto"];
            required: boolean;
            type: string;
            unit: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        CustomFieldNamesDto: {
            ar?: string;
            en?: string;
            /** @example Puissance */
            fr: string;
        };
        CustomFieldPage: {
            data: components["schemas"]["CustomFieldDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        CycleDto: {
            /**
             * @description Every so many occurrences; the first is number 1.
             * @example 4
             */
            every: number;
            /** Format: uuid */
            procedureId: string;
        };
        DatedWeekDto: {
            /** Format: date */
            from: string;
            /** @example Ramadan 2027 */
            name: string;
            /**
             * Format: date
             * @description In it too; 366 days at most.
             */
            to: string;
            /** @description Instead of the usual week; empty: nobody works. */
            week: components["schemas"]["WeekDto"];
        };
        DeliveryDetailDto: {
            attempts: number;
            /** @description The message as it is sent. */
            body: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description Null for a test.
             */
            eventId: string | null;
            eventType: string;
            /** Format: uuid */
            id: string;
            /** @description The newest last, thirty at most. */
            log: components["schemas"]["AttemptDto"][];
            /** @description The `webhook-id` header, the same at every attempt. */
            messageId: string;
            /** @description `pending`, `succeeded` or `failed`. */
            status: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            webhookId: string;
        };
        DeliveryDto: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description Null for a test.
             */
            eventId: string | null;
            eventType: string;
            /** Format: uuid */
            id: string;
            /** @description The newest last, thirty at most. */
            log: components["schemas"]["AttemptDto"][];
            /** @description The `webhook-id` header, the same at every attempt. */
            messageId: string;
            /** @description `pending`, `succeeded` or `failed`. */
            status: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            webhookId: string;
        };
        DeliveryPage: {
            data: components["schemas"]["DeliveryDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        DismissDto: {
            /** @example La pièce na pas été montée */
            reason: string;
        };
        DowntimeDto: {
            /** Format: uuid */
            assetId: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description Null while the asset is down.
             */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            reason: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            workOrderId: string | null;
        };
        DowntimePage: {
            data: components["schemas"]["DowntimeDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        DuplicateDto: {
            /**
             * Format: uuid
             * @description The order that stays.
             */
            ofId: string;
        };
        EndPurchaseOrderDto: {
            /** @example Le fournisseur ne livre plus la référence */
            reason: string;
        };
        EventDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            payload: {
                [key: string]: unknown;
            };
            /** @description Dense in the workspace, in the order of commits. */
            position: number;
            /** @description `member:<id>`, `api_key:<id>`, `guest:<id>`, `support:<operator>`, `asset_token:<id>` or `system:<name>`. */
            principal: string;
            resource: string;
            /** Format: uuid */
            resourceId: string;
            /**
             * @description `<resource>.<past verb>`.
             * @example work_order.completed
             */
            type: string;
        };
        EventPageDto: {
            data: components["schemas"]["EventDto"][];
            /** @description Whether there is more at this moment. */
            hasMore: boolean;
            /** @description Ask with `after` set to it, now or later. It is there on an empty page too. */
            nextCursor: string;
        };
        ExportDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            filters: {
                [key: string]: string;
            };
            format: string;
            /** Format: uuid */
            id: string;
            /** @description Rows of ours when it was asked for. */
            rows: number;
            /** @description `queued`, `running`, `succeeded` or `failed`. */
            status: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ExportPage: {
            data: components["schemas"]["ExportDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        FailureCodeDto: {
            archived: boolean;
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            list: string;
            names: components["schemas"]["FailureNamesDto"];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        FailureCodePage: {
            data: components["schemas"]["FailureCodeDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        FailureDto: {
            /**
             * @description Why.
             * @example 3.4
             */
            cause?: string | null;
            /**
             * @description The physical process.
             * @example 2.4
             */
            mechanism?: string | null;
            /**
             * @description What was observed; `UNK` is a legal mode.
             * @example VIB
             */
            mode?: string | null;
        };
        FailureNamesDto: {
            ar: string;
            en: string;
            /** @example Vibration */
            fr: string;
        };
        /** @description One field that was refused. */
        FieldProblem: {
            /** @example required */
            code: string;
            /** @example This field is needed. */
            message: string;
            /**
             * @description RFC 6901 into the body, or `#query/…`, `#path/…`, `#header/…`.
             * @example /title
             */
            pointer: string;
        };
        /**
         * Format: binary
         * @description A file.
         */
        File: string;
        FirstAdminDto: {
            /**
             * Format: idn-email
             * @example nadia@usine.example
             */
            email: string;
            /** @example Nadia Berrada */
            name: string;
            /** @description At least 8 characters. */
            password: string;
        };
        FollowedRequestDto: {
            assetCode: string | null;
            assetName: string | null;
            /** Format: date-time */
            doneAt: string | null;
            number: string;
            /** @description Why it was refused. */
            rejectReason: string | null;
            /** Format: date-time */
            reportedAt: string;
            /** @description `received`, `rejected`, `accepted`, `in_progress`, `done` or `cancelled`. */
            status: string;
            supporters: number;
            title: string;
        };
        FollowUpDto: {
            /** @enum {string} */
            priority?: "urgent" | "high" | "normal" | "low";
            title: string;
            /** @enum {string} */
            type: "predetermined" | "condition_based" | "predictive" | "corrective_immediate" | "corrective_deferred" | "improvement" | "modification" | "inspection";
        };
        FoundFormatDto: {
            /** @example DD/MM/YYYY */
            dateFormat: string | null;
            /** @example , */
            decimalSeparator: string | null;
            /** @example ; */
            delimiter: string | null;
            /** @example windows-1252 */
            encoding: string | null;
            /** @example csv */
            format: string | null;
        };
        GeneratedDto: {
            data: components["schemas"]["OccurrenceDto"][];
        };
        GenerateDto: {
            /** @description Default: every asset of the schedule. */
            assetIds?: string[];
            /** @example Avant l’audit */
            reason: string;
        };
        GuestLinkDto: {
            company: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            workOrderId: string;
        };
        GuestLinkPage: {
            data: components["schemas"]["GuestLinkDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        HistoryEntryDto: {
            at: string;
            /** @description Of an order, in the workspace's currency. */
            cost: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description `work_order`, `downtime` or `move`. */
            kind: string;
            status: string | null;
            /** @description The order's number and title, the downtime's kind, or the reason of a move. */
            text: string | null;
        };
        HistoryEntryPage: {
            data: components["schemas"]["HistoryEntryDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        HoldDto: {
            comment?: string | null;
            /** @enum {string} */
            reason: "parts" | "access" | "permit" | "other";
        };
        HolidayDto: {
            date: string;
            /**
             * Format: uuid
             * @description Of the workspace's own; null for a national one.
             */
            id: string | null;
            name: string;
            /** @description Reckoned by the moon, not yet announced. */
            provisional: boolean;
            /** @description `national` or `workspace`. */
            source: string;
            /** @description True where a national holiday is none here. */
            works: boolean;
        };
        HolidaysDto: {
            data: components["schemas"]["HolidayDto"][];
        };
        ImportDto: {
            created: number;
            /** Format: date-time */
            createdAt: string;
            detected: components["schemas"]["FoundFormatDto"];
            dryRun: boolean;
            /** @description The first thousand. All rows that were refused stand in `GET /imports/{id}/errors.csv`. */
            errors: components["schemas"]["ImportErrorDto"][];
            /** @description Why it stopped before its end. */
            failure: components["schemas"]["ImportFailureDto"] | null;
            fileName: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            mapping: {
                [key: string]: unknown;
            };
            rejected: number;
            /** @description Counted while it runs, chunk by chunk; with `onError: abort` at its end. */
            rows: number;
            /** @description `queued`, `running`, `succeeded` or `failed`. */
            status: string;
            /** @description Rows of the file; null until they were counted. */
            totalRows: number | null;
            type: string;
            unchanged: number;
            /** Format: date-time */
            undoneAt: string | null;
            updated: number;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ImportErrorDto: {
            code: string;
            /** @description Their header; null for the row as a whole. */
            column: string | null;
            message: string;
            /** @description As a spreadsheet counts: the header is row 1. */
            row: number;
        };
        ImportFailureDto: {
            code: string;
            message: string;
        };
        ImportFieldDto: {
            /** @description `text`, `code`, `word`, `time`, `date`, `local_times` (`a | b`), `amount`, `integer`, `boolean` or `list` (`a | b`). */
            kind: string;
            name: string;
            needed: boolean;
            /** @description Of a word: what it can be. */
            words: string[] | null;
        };
        ImportForm: {
            /**
             * Format: binary
             * @description The file.
             */
            file: string;
            /** @description JSON; see the description of mappings. Without one, headers that equal our fields are taken for them. */
            mapping?: string;
            /**
             * Format: uuid
             * @description A mapping that was kept, instead of `mapping`.
             */
            mappingId?: string;
            /**
             * @description One of `GET /imports/presets`, instead of `mapping`; of its columns those are taken that the file has.
             * @example maximo-assets
             */
            preset?: string;
        };
        ImportMappingDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            mapping: {
                [key: string]: unknown;
            };
            name: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ImportMappingPage: {
            data: components["schemas"]["ImportMappingDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ImportPage: {
            data: components["schemas"]["ImportDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ImportPresetDto: {
            mapping: {
                [key: string]: unknown;
            };
            /** @example maximo-assets */
            name: string;
            /** @example IBM Maximo */
            product: string;
            /** @example assets */
            type: string;
        };
        ImportPresetsDto: {
            presets: components["schemas"]["ImportPresetDto"][];
        };
        ImportTypeDto: {
            /** @description What `create` of a mapping may name. */
            creates: string[];
            fields: components["schemas"]["ImportFieldDto"][];
            /** @description The field by which a row is known. */
            key: string;
            /** @description The permission that is needed beside `imports:write`. */
            permission: string;
            type: string;
        };
        ImportTypesDto: {
            types: components["schemas"]["ImportTypeDto"][];
        };
        ImportUndoneDto: {
            /** Format: uuid */
            id: string;
            /** @description Rows that were changed since, or that others refer to. */
            kept: number;
            /** @description Rows of ours that are again as they were, or gone. */
            undone: number;
        };
        InvitationDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description `invitation` for a member without a password, else `password_reset`. */
            kind: string;
            /** Format: uuid */
            memberId: string;
        };
        InvitationPage: {
            data: components["schemas"]["InvitationDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        IssueDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["QuantityLineDto"][];
            reason?: string | null;
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /** Format: uuid */
            storeId: string;
            /** @description Also what is held for other orders. Default false. */
            takeReserved?: boolean;
            /**
             * Format: uuid
             * @description What it is used for: its cost is the order's.
             */
            workOrderId?: string | null;
        };
        LabourEntryDto: {
            cost: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Frozen at entry. */
            hourlyRate: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            memberId: string;
            minutes: number;
            /** Format: date-time */
            startedAt: string;
        };
        LabourEntryPage: {
            data: components["schemas"]["LabourEntryDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        LabourInputDto: {
            /**
             * Format: uuid
             * @description Who did the work. Default: the caller.
             */
            memberId?: string;
            /**
             * @description Whole minutes of work.
             * @example 75
             */
            minutes: number;
            /** Format: date-time */
            startedAt: string;
        };
        LiveDto: {
            /** @example ok */
            status: string;
        };
        LocationDto: {
            /** Format: uuid */
            calendarId: string | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        LocationPage: {
            data: components["schemas"]["LocationDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        LoginAnswerDto: {
            /** @description Goes into `Authorization: Bearer …`. */
            accessToken: string;
            /**
             * @description Seconds until the access token ends.
             * @example 900
             */
            expiresIn: number;
            member: components["schemas"]["MemberDto"];
            /** @description Good for one more answer like this; the last one stays good until this one is used. */
            refreshToken: string;
            workspace: components["schemas"]["WorkspaceDto"];
        };
        LoginDto: {
            /**
             * Format: idn-email
             * @description The member's e-mail; or `login` with `workspace`.
             * @example technician@demo.siyana.test
             */
            email?: string;
            /**
             * @description A login that is unique in the workspace, for people without e-mail.
             * @example y.elamrani
             */
            login?: string;
            /** @example siyana-demo */
            password: string;
            /**
             * Format: uuid
             * @description The workspace's id. Needed with `login`; with an e-mail, the workspace used last is taken when absent.
             */
            workspace?: string;
        };
        MeDto: {
            /** @description Null for an API key. */
            member: components["schemas"]["MemberDto"] | null;
            /** @description What this credential may do. */
            permissions: string[];
            workspace: components["schemas"]["WorkspaceDto"];
        };
        MemberDto: {
            /** Format: date-time */
            createdAt: string;
            email: string | null;
            /** @description Shown to admins and managers, and to members of themselves. */
            hourlyRate: string | null;
            /** Format: uuid */
            id: string;
            locationIds: string[];
            login: string | null;
            name: string;
            /** @example technician */
            role: string;
            /** @description `active` or `removed`. */
            status: string;
            teamIds: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        MemberPage: {
            data: components["schemas"]["MemberDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        MonthlyComplianceDto: {
            /** @description Dues whose tolerance has closed, decided `created`, `suppressed_open`, `missed` or `cancelled`. */
            denominator: number;
            /**
             * @description That of the last date of the tolerance.
             * @example 2026-03
             */
            month: string;
            /** @description Dues that were done inside their tolerance. */
            numerator: number;
            /**
             * @description Four decimals; null where nothing was due.
             * @example 0.9167
             */
            value: string | null;
        };
        MoveDto: {
            /** Format: uuid */
            assetId: string;
            /** Format: uuid */
            fromLocationId: string | null;
            /** Format: uuid */
            fromParentId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            movedAt: string;
            principal: string;
            reason: string | null;
            /** Format: uuid */
            toLocationId: string | null;
            /** Format: uuid */
            toParentId: string | null;
        };
        MovementDto: {
            /** Format: uuid */
            documentId: string;
            /** @description As the document says it. */
            documentQuantity: string | null;
            documentUnit: string | null;
            /** Format: uuid */
            id: string;
            /** @description `receipt`, `issue`, `return`, `transfer_out`, `transfer_in`, `adjust`, `count`, `scrap`, `return_to_supplier` or `price_variance`. */
            kind: string;
            /** Format: uuid */
            kitId: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            /** @description Of a `price_variance` line: the document's value less the value that left the stock. */
            priceVariance: string | null;
            principal: string;
            /** @description What comes in is positive. */
            quantity: string;
            reason: string | null;
            reference: string | null;
            /** Format: uuid */
            reversesId: string | null;
            /** @description Counted per store and part, from 1, without a gap. */
            seq: number;
            sku: string;
            /**
             * Format: uuid
             * @description Of a return its issue, of a return to the supplier its receipt, of a variance the line that it belongs to.
             */
            sourceId: string | null;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            unitCost: string | null;
            /** @description Frozen. */
            value: string;
            /** Format: uuid */
            workOrderId: string | null;
        };
        MovementPage: {
            data: components["schemas"]["MovementDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        MovePage: {
            data: components["schemas"]["MoveDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        NewApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Shown this once; null when the answer is replayed. */
            key: string | null;
            /**
             * Format: date-time
             * @description To a quarter of a minute; null before the first call.
             */
            lastUsedAt: string | null;
            name: string;
            /** @description Until when the key that this one has replaced is still good. */
            previousKeyUntil: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            scopes: string[];
            secretShown: boolean;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        NewCalendarFeedDto: {
            content: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            secretShown: boolean;
            /** @description Goes into `GET /calendar.ics?token=`. Shown this once; null when the answer is replayed. */
            token: string | null;
        };
        NewGuestLinkDto: {
            company: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            secretShown: boolean;
            /** @description Goes into `Authorization: Bearer …`. Shown this once; null when the answer is replayed. */
            token: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            workOrderId: string;
        };
        NewInvitationDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @description `invitation` for a member without a password, else `password_reset`. */
            kind: string;
            /** Format: uuid */
            memberId: string;
            secretShown: boolean;
            /** @description Goes to the member, who sends it with a password to POST /auth/password-resets. Shown this once; null when the answer is replayed. */
            token: string | null;
        };
        NewMemberDto: {
            /** Format: date-time */
            createdAt: string;
            email: string | null;
            /** @description Shown to admins and managers, and to members of themselves. */
            hourlyRate: string | null;
            /** Format: uuid */
            id: string;
            /** @description The link of `invite: true`; null without it. */
            invitation: components["schemas"]["NewInvitationDto"] | null;
            locationIds: string[];
            login: string | null;
            name: string;
            /** @example technician */
            role: string;
            /** @description `active` or `removed`. */
            status: string;
            teamIds: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        NewWebhookDto: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description `failing` (days of nothing but failures) or `gone` (the receiver answered 410); null while it is on or was switched off by hand. */
            disabledReason: string | null;
            eventTypes: string[];
            failingSince: string | null;
            /** @description In a row. */
            failures: number;
            /** Format: uuid */
            id: string;
            name: string | null;
            /** @description Until then two secrets sign. */
            previousSecretUntil: string | null;
            /**
             * @description Shown this once; null when the answer is replayed.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string | null;
            secretShown: boolean;
            /** Format: date-time */
            updatedAt: string;
            url: string;
            version: number;
        };
        OccurrenceDto: {
            /** Format: uuid */
            assetId: string;
            /** @description Whether it was done inside its tolerance; null while it is not done. */
            compliant: boolean | null;
            /**
             * Format: date-time
             * @description When it was really taken; null for what lies ahead.
             */
            decidedAt: string | null;
            /**
             * @description `created`, `suppressed_open`, `skipped_holiday`, `out_of_season`, `missed`, `cancelled`, `withdrawn`, `paused`, `asset_inactive`,
             *     `merged`, `failed` or `manual`. Of what lies ahead: what it will be, if each order is done on its due.
             */
            decision: string;
            /** Format: date-time */
            doneAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description Why, in a sentence of the caller's language. */
            explanation: string;
            /** @description True for what lies ahead. */
            forecast: boolean;
            /** @description What the decision was taken from. */
            inputs: {
                [key: string]: unknown;
            };
            /**
             * @description The nominal local due: unique for schedule and asset, and the same whatever moves the due.
             * @example 2026-01-31T08:00
             */
            key: string;
            /** @description Where a holiday or a person has put it. */
            localDueAt: string;
            /**
             * Format: date-time
             * @description The decision is as of this: the due less the lead.
             */
            madeAt: string;
            nominalLocalDueAt: string;
            /** @description Its place in the series, counted from 1; what cycles go by. */
            number: number | null;
            /**
             * Format: date-time
             * @description Where holidays would put it now, though somebody has begun with its order.
             */
            proposedLocalDueAt: string | null;
            /** @description Why, in one word. */
            reason: string;
            /** Format: uuid */
            scheduleId: string;
            timeZone: string;
            tolerance: components["schemas"]["ToleranceDto"];
            /** @description Of the schedule, when it was decided. */
            versionNumber: number;
            /** Format: uuid */
            workOrderId: string | null;
        };
        OccurrencePage: {
            data: components["schemas"]["OccurrenceDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        OrderedSuggestionsDto: {
            /** @description One order a supplier, requested. */
            data: components["schemas"]["PurchaseOrderDetailDto"][];
        };
        OrderSuggestionsDto: {
            /** @description Days in which planned work counts. Default 30. */
            horizonDays?: number;
            /** @description Default: all that are suggested and have a supplier with a price. */
            partIds?: string[];
            /**
             * Format: uuid
             * @description Where the orders are received.
             */
            storeId: string;
        };
        OrderTemplateDto: {
            assigneeIds?: string[];
            description?: string | null;
            estimatedMinutes?: number | null;
            /** @description Of each order, held for it as its own planned parts. Answered with the stores, and kits as what they are made of. */
            plannedParts?: components["schemas"]["PlannedPartInputDto"][];
            /** @enum {string} */
            priority?: "urgent" | "high" | "normal" | "low";
            /**
             * Format: uuid
             * @description Orders get the steps that it has when they are made.
             */
            procedureId?: string | null;
            signatureRequired?: boolean;
            teamIds?: string[];
            /** @example Graissage des paliers */
            title: string;
            /**
             * @description EN 13306.
             * @example predetermined
             * @enum {string}
             */
            type: "predetermined" | "condition_based" | "predictive" | "corrective_immediate" | "corrective_deferred" | "improvement" | "modification" | "inspection";
        };
        OtherCostDto: {
            /**
             * @description May be negative, with a reason.
             * @example 120.00
             */
            amount: string;
            /** @example Location nacelle */
            label: string;
            reason?: string | null;
        };
        PartAccuracyDto: {
            abcClass: string | null;
            /** @description exact / counts, at 4 decimals. */
            accuracy: string;
            /** @description In approved counts. */
            counts: number;
            exact: number;
            /**
             * Format: uuid
             * @description The part's.
             */
            id: string;
            partName: string;
            sku: string;
            /** @description Of all variances, up and down. */
            variance: string;
        };
        PartAccuracyPage: {
            data: components["schemas"]["PartAccuracyDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        PartDetailDto: {
            abcClass: string | null;
            /** @description What can be fitted instead, the best first. */
            alternatives: components["schemas"]["AlternativeDto"][];
            /** Format: date-time */
            archivedAt: string | null;
            /** @description Of a kit; empty for any other part. */
            components: components["schemas"]["ComponentDto"][];
            /** Format: date-time */
            createdAt: string;
            criticality: string | null;
            description: string | null;
            /** Format: uuid */
            id: string;
            /** @description An issue takes what it is made of. */
            kit: boolean;
            manufacturer: string | null;
            manufacturerReference: string | null;
            maximum: string | null;
            minimum: string | null;
            name: string;
            purchaseFactor: string | null;
            purchaseUnit: string | null;
            reorderPoint: string | null;
            sku: string;
            unit: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        PartDto: {
            abcClass: string | null;
            /** Format: date-time */
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            criticality: string | null;
            description: string | null;
            /** Format: uuid */
            id: string;
            /** @description An issue takes what it is made of. */
            kit: boolean;
            manufacturer: string | null;
            manufacturerReference: string | null;
            maximum: string | null;
            minimum: string | null;
            name: string;
            purchaseFactor: string | null;
            purchaseUnit: string | null;
            reorderPoint: string | null;
            sku: string;
            unit: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        PartLabelsDto: {
            /**
             * @description `sheet`: 24 labels of 70 x 37 mm on A4; `single`: a page of that size each. Default: `sheet`.
             * @enum {string}
             */
            format?: "single" | "sheet";
            /** @description In the order in which they are printed. */
            partIds: string[];
        };
        PartPage: {
            data: components["schemas"]["PartDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        PatchAbsenceDto: {
            endTime?: string | null;
            /** Format: date */
            from?: string;
            /** @enum {string} */
            kind?: "leave" | "sick" | "training" | "other";
            reason?: string | null;
            startTime?: string | null;
            /** Format: date */
            to?: string;
        };
        PatchApiKeyDto: {
            name?: string;
        };
        PatchAssetCategoryDto: {
            name?: string;
            /** Format: uuid */
            parentId?: string | null;
        };
        PatchAssetDto: {
            /** Format: date */
            acquiredOn?: string | null;
            /** Format: uuid */
            calendarId?: string | null;
            /** Format: uuid */
            categoryId?: string | null;
            code?: string;
            /** @enum {string|null} */
            criticality?: "A" | "B" | "C" | null;
            /** @description Values of the workspace's own fields by their key; null takes one away. */
            custom?: {
                [key: string]: string | boolean | null;
            };
            /** Format: uuid */
            locationId?: string | null;
            manufacturer?: string | null;
            model?: string | null;
            name?: string;
            /** Format: uuid */
            parentId?: string | null;
            /**
             * @description What a new one would cost, in the workspace's currency.
             * @example 185000.00
             */
            replacementValue?: string | null;
            serialNumber?: string | null;
            /** @enum {string} */
            status?: "in_service" | "standby" | "out_of_service" | "decommissioned";
            /**
             * Format: date
             * @example 2028-06-30
             */
            warrantyUntil?: string | null;
        };
        PatchBinDto: {
            code?: string;
            name?: string | null;
        };
        PatchCustomFieldDto: {
            /** @description Archived fields keep their values and take no new ones. */
            archived?: boolean;
            choices?: string[];
            names?: components["schemas"]["CustomFieldNamesDto"];
            required?: boolean;
            unit?: string | null;
        };
        PatchDowntimeDto: {
            /** Format: date-time */
            endedAt?: string | null;
            /** @enum {string} */
            kind?: "failure" | "planned_maintenance" | "external" | "other";
            reason?: string | null;
            /** Format: date-time */
            startedAt?: string;
            /** Format: uuid */
            workOrderId?: string | null;
        };
        PatchFailureCodeDto: {
            /** @description Archived codes stay on old orders and can't be chosen any more. */
            archived?: boolean;
            names?: components["schemas"]["FailureNamesDto"];
        };
        PatchImportMappingDto: {
            mapping?: {
                [key: string]: unknown;
            };
            name?: string;
        };
        PatchLocationDto: {
            /** Format: uuid */
            calendarId?: string | null;
            code?: string;
            name?: string;
            /** Format: uuid */
            parentId?: string | null;
        };
        PatchMemberDto: {
            /** Format: idn-email */
            email?: string | null;
            hourlyRate?: string | null;
            locationIds?: string[];
            login?: string | null;
            name?: string;
            password?: string;
            /** @enum {string} */
            role?: "admin" | "manager" | "technician" | "storekeeper" | "requester" | "viewer";
            teamIds?: string[];
        };
        PatchPartDto: {
            /** @enum {string|null} */
            abcClass?: "A" | "B" | "C" | null;
            /** @enum {string|null} */
            criticality?: "A" | "B" | "C" | null;
            description?: string | null;
            manufacturer?: string | null;
            manufacturerReference?: string | null;
            maximum?: string | null;
            minimum?: string | null;
            name?: string;
            purchaseFactor?: string | null;
            purchaseUnit?: string | null;
            reorderPoint?: string | null;
            sku?: string;
            /** @description Only while nothing has moved. */
            unit?: string;
        };
        PatchPatternDto: {
            name?: string;
            observesHolidays?: boolean;
            /** @description Replaces all of them. */
            overrides?: components["schemas"]["DatedWeekDto"][];
            /** @description Replaces the whole week. */
            week?: components["schemas"]["WeekDto"];
        };
        PatchProcedureDto: {
            name?: string;
            /** @description All steps of a new version; orders that exist keep theirs. */
            steps?: components["schemas"]["ProcedureStepInputDto"][];
        };
        PatchPurchaseOrderDto: {
            /** Format: date */
            expectedOn?: string | null;
            /** @description Only while it is requested. Replaces those before. */
            lines?: components["schemas"]["PurchaseOrderLineInputDto"][];
            note?: string | null;
        };
        PatchScheduleDto: {
            assetIds?: string[];
            /** Format: uuid */
            categoryId?: string | null;
            /** @enum {string} */
            coincidence?: "union" | "largest";
            cycles?: components["schemas"]["CycleDto"][];
            externalId?: string | null;
            /** @enum {string} */
            holidayPolicy?: "ignore" | "skip" | "before" | "after";
            leadDays?: number;
            name?: string;
            season?: components["schemas"]["SeasonDto"][];
            stacking?: boolean;
            /** @description The whole of it. */
            template?: components["schemas"]["OrderTemplateDto"];
            toleranceDays?: number | null;
            triggers?: components["schemas"]["TriggerDto"][];
            /** @enum {string} */
            whenStandby?: "make" | "hold";
        };
        PatchShiftAssignmentDto: {
            /** Format: date */
            from?: string;
            /** Format: uuid */
            shiftId?: string;
            /** Format: date */
            to?: string | null;
        };
        PatchStoreDto: {
            code?: string;
            /** Format: uuid */
            locationId?: string | null;
            name?: string;
            reservationDays?: number;
        };
        PatchSupplierDto: {
            address?: string | null;
            /** @example Casablanca */
            city?: string | null;
            /**
             * @description Unique where it is given.
             * @example F-0042
             */
            code?: string | null;
            contactName?: string | null;
            /** Format: idn-email */
            email?: string | null;
            /**
             * @description Identifiant commun de l'entreprise: 15 digits.
             * @example 001561191000066
             */
            ice?: string | null;
            /**
             * @description From order to delivery, where a part says nothing else.
             * @example 7
             */
            leadDays?: number | null;
            /**
             * @description In which its purchase orders are written. Default: the workspace's language.
             * @enum {string|null}
             */
            locale?: "fr" | "ar" | "en" | null;
            name?: string;
            note?: string | null;
            /** @example 60 jours fin de mois */
            paymentTerms?: string | null;
            /** @example +212 522 40 12 30 */
            phone?: string | null;
            /**
             * @description Identifiant fiscal.
             * @example 14382765
             */
            taxId?: string | null;
        };
        PatchSupplierPartDto: {
            /**
             * @description From order to delivery.
             * @example 5
             */
            leadDays?: number | null;
            minimumQuantity?: string | null;
            /**
             * @description It is sold in whole packs of so many.
             * @example 10
             */
            pack?: string | null;
            /** @description Suggestions go to this supplier first; no other of the part is preferred then. */
            preferred?: boolean;
            /**
             * @description Of one purchase unit, or of one stock unit where the part has no other; without VAT.
             * @example 42.50
             */
            price?: string | null;
            /**
             * @description What the supplier calls it, as it is written.
             * @example 6205 2RS C3
             */
            reference?: string | null;
        };
        PatchTeamDto: {
            memberIds?: string[];
            name?: string;
        };
        PatchVatRateDto: {
            /** @description An archived rate stays on the lines that bear it. */
            archived?: boolean;
            name?: string;
            standard?: boolean;
        };
        PatchWebhookDto: {
            /** @description True sends again what was waiting. */
            active?: boolean;
            eventTypes?: string[];
            name?: string | null;
            url?: string;
        };
        PatchWorkOrderDto: {
            /** Format: uuid */
            assetId?: string | null;
            assigneeIds?: string[];
            description?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
            estimatedMinutes?: number | null;
            externalId?: string | null;
            /** Format: uuid */
            locationId?: string | null;
            /** Format: date-time */
            plannedEndAt?: string | null;
            /** @description Replaces what was planned before. */
            plannedParts?: components["schemas"]["PlannedPartInputDto"][];
            /**
             * Format: date-time
             * @description Null takes it off the planning board.
             */
            plannedStartAt?: string | null;
            /** @enum {string} */
            priority?: "urgent" | "high" | "normal" | "low";
            teamIds?: string[];
            title?: string;
            /** @enum {string} */
            type?: "predetermined" | "condition_based" | "predictive" | "corrective_immediate" | "corrective_deferred" | "improvement" | "modification" | "inspection";
        };
        PatchWorkspaceDto: {
            /** @description Completing an order closes it at once. */
            autoClose?: boolean;
            /**
             * Format: uuid
             * @description When its places work, where they have no calendar of their own; null: around the clock. Holds for targets that are set from now on.
             */
            calendarId?: string | null;
            /**
             * Format: currency
             * @description ISO 4217. Only while no cost is booked.
             */
            currency?: string;
            /** @description What its people may choose from. */
            languages?: ("fr" | "ar" | "en")[];
            /** @enum {string} */
            locale?: "fr" | "ar" | "en";
            name?: string;
            /** @description Replaces the ones before. */
            purchasing?: components["schemas"]["PurchasingDto"];
            /** @description Targets by priority, for orders that are made from now on. Replaces the ones before. */
            sla?: components["schemas"]["SlaDto"];
            /** @description Replaces the ones before. */
            stock?: components["schemas"]["StockSettingsDto"];
            /** @description Technicians see all orders of their sites, not only their own, their teams' and unassigned ones. */
            techniciansSeeAll?: boolean;
            timeZone?: string;
        };
        PatternDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            observesHolidays: boolean;
            overrides: components["schemas"]["DatedWeekDto"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            week: components["schemas"]["WeekDto"];
        };
        PatternPage: {
            data: components["schemas"]["PatternDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        PauseDto: {
            reason: string;
        };
        PersonalDataDto: {
            /** Format: uuid */
            memberId: string;
            /** @description Every kind of row that names this person, the member's own row first. */
            records: components["schemas"]["PersonalRecordsDto"][];
        };
        PersonalRecordsDto: {
            /** @description As they are kept, without secrets. */
            rows: {
                [key: string]: unknown;
            }[];
            /**
             * @description What kind of rows these are.
             * @example labour_entries
             */
            table: string;
            /** @description True when there are more than are shown here. */
            truncated: boolean;
        };
        PlaceInBinDto: {
            /**
             * Format: uuid
             * @description A bin of this store; null takes the part out of its bin.
             */
            binId: string | null;
        };
        PlannedMemberDto: {
            /** Format: uuid */
            id: string;
            name: string;
            teamIds: string[];
        };
        PlannedPartDto: {
            /** Format: uuid */
            id: string;
            /** @description In the store. */
            onHand: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            quantity: string;
            /** @description `soft` until the store's reservation time before the order is due, then `hard`; `released` once the order is not under way. */
            reservation: string;
            sku: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            unit: string;
            /** @description What the order has taken of it, less what came back. */
            used: string;
        };
        PlannedPartInputDto: {
            /**
             * Format: uuid
             * @description A kit is planned as what it is made of.
             */
            partId: string;
            /** @example 2 */
            quantity: string;
            /**
             * Format: uuid
             * @description Default: the store that has most of it.
             */
            storeId?: string;
        };
        PlannedPartsDto: {
            data: components["schemas"]["PlannedPartDto"][];
        };
        PostUnpostedDto: {
            /**
             * Format: uuid
             * @description Where it was taken from. Default: the store that was named.
             */
            storeId?: string;
        };
        PreviewAnswerDto: {
            data: components["schemas"]["PreviewOccurrenceDto"][];
            /** @description As they would be stored. */
            triggers: components["schemas"]["TriggerDto"][];
        };
        PreviewDto: {
            /**
             * Format: date-time
             * @description Nothing that is due before is made. Default: now.
             */
            activeFrom?: string;
            /** @description How many dues. Default 12. */
            count?: number;
            /**
             * @description What becomes of a due on a holiday. Default `ignore`.
             * @enum {string}
             */
            holidayPolicy?: "ignore" | "skip" | "before" | "after";
            /**
             * @description Days before its due at which an order is made. Default 0.
             * @example 7
             */
            leadDays?: number;
            /** @description Outside of it nothing is made. */
            season?: components["schemas"]["SeasonDto"][];
            /** @description Early and late, in whole days. Default: a tenth of the days to the next due, one at least. */
            toleranceDays?: number | null;
            /** @description With several, all are floating: whichever comes first. */
            triggers: components["schemas"]["TriggerDto"][];
        };
        PreviewOccurrenceDto: {
            decision: string;
            /** Format: date-time */
            dueAt: string;
            explanation: string;
            key: string;
            localDueAt: string;
            /** Format: date-time */
            madeAt: string;
            reason: string;
            timeZone: string;
            tolerance: components["schemas"]["ToleranceDto"];
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /**
             * @description Stable; made for programs. A later release may know more of them.
             * @example validation_failed
             */
            code: string;
            /** @example See errors for what and why. */
            detail: string;
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * @description `urn:uuid:` and the request id.
             * @example urn:uuid:0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21
             */
            instance: string;
            /** @example {} */
            params?: {
                [key: string]: unknown;
            };
            /** @example 422 */
            status: number;
            /** @example Something in it is not right */
            title: string;
            /**
             * Format: uri
             * @example https://siyana.dev/problems/validation_failed
             */
            type: string;
        };
        ProcedureDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Counted from 1; raised by each change of the steps. */
            number: number;
            steps: components["schemas"]["ProcedureStepDto"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ProcedurePage: {
            data: components["schemas"]["ProcedureDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ProcedureStepDto: {
            choices: string[] | null;
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
            maximum: string | null;
            minimum: string | null;
            onFailure: string | null;
            required: boolean;
            unit: string | null;
        };
        ProcedureStepInputDto: {
            /** @description Of a choice: what can be chosen. */
            choices?: string[] | null;
            /** @enum {string} */
            kind: "check" | "pass_fail" | "number" | "choice" | "text" | "photo" | "reading" | "signature";
            /**
             * @description What to do.
             * @example Contrôler le niveau dhuile
             */
            label: string;
            /**
             * @description Of a number: the most that is fine, included.
             * @example 8
             */
            maximum?: string | null;
            /**
             * @description Of a number: the least that is fine, included.
             * @example 6.5
             */
            minimum?: string | null;
            /**
             * @description A failed check, or a number outside its limits, makes a linked order.
             * @enum {string|null}
             */
            onFailure?: "follow_up" | null;
            /** @description The order can't be completed while it is unanswered. Default false. */
            required?: boolean;
            /** @example bar */
            unit?: string | null;
        };
        PublicMachineDto: {
            code: string;
            /** @description What is open on it, reports that nobody has looked at included; the newest first, 50 at most. */
            data: components["schemas"]["PublicOpenItemDto"][];
            name: string;
            workspace: string;
        };
        PublicOpenItemDto: {
            /** Format: date-time */
            reportedAt: string;
            /**
             * Format: uuid
             * @description The request's id, for "me too"; null for an order that nobody has reported.
             */
            requestId: string | null;
            /** @description `received`, `accepted` or `in_progress`. */
            status: string;
            /** @description How many others have said "me too". */
            supporters: number;
            title: string;
        };
        PublicReceiptDto: {
            /** @description Goes into GET /public/requests/{token}: whoever has it can follow. */
            followToken: string;
            /** @description Whether a photo came with it and was kept. */
            hasPhoto: boolean;
            /** Format: uuid */
            id: string;
            number: string;
            status: string;
        };
        PublicReportDto: {
            description?: string | null;
            /** @example Samira, équipe du matin */
            reporterName?: string | null;
            /** @example Fuite dhuile sous la presse */
            title: string;
        };
        PublicReportForm: {
            description?: string | null;
            /**
             * Format: binary
             * @description The file.
             */
            file?: string;
            /** @example Samira, équipe du matin */
            reporterName?: string | null;
            /** @example Fuite dhuile sous la presse */
            title: string;
        };
        PublicSupportDto: {
            name?: string | null;
            note?: string | null;
        };
        PublicSupportersDto: {
            followToken: string;
            /** Format: uuid */
            requestId: string;
            supporters: number;
        };
        PurchaseOrderDetailDto: {
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was closed or cancelled, and why.
             */
            endedAt: string | null;
            endReason: string | null;
            expectedOn: string | null;
            grossTotal: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["PurchaseOrderLineDto"][];
            /** @description In the workspace's currency, like all sums. */
            netTotal: string;
            note: string | null;
            /** @example PO-000042 */
            number: string;
            receipts: components["schemas"]["PurchaseReceiptDto"][];
            /** Format: date-time */
            receivedAt: string | null;
            requestedBy: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description `requested`, `approved`, `sent`, `partially_received`, `received`, `closed` or `cancelled`. */
            status: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            /** Format: uuid */
            supplierId: string;
            supplierName: string;
            /** Format: date-time */
            updatedAt: string;
            vat: components["schemas"]["VatShareDto"][];
            vatTotal: string;
            version: number;
        };
        PurchaseOrderDto: {
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was closed or cancelled, and why.
             */
            endedAt: string | null;
            endReason: string | null;
            expectedOn: string | null;
            grossTotal: string;
            /** Format: uuid */
            id: string;
            /** @description In the workspace's currency, like all sums. */
            netTotal: string;
            note: string | null;
            /** @example PO-000042 */
            number: string;
            /** Format: date-time */
            receivedAt: string | null;
            requestedBy: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description `requested`, `approved`, `sent`, `partially_received`, `received`, `closed` or `cancelled`. */
            status: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            /** Format: uuid */
            supplierId: string;
            supplierName: string;
            /** Format: date-time */
            updatedAt: string;
            vatTotal: string;
            version: number;
        };
        PurchaseOrderLineDto: {
            /** Format: uuid */
            id: string;
            net: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            quantity: string;
            received: string;
            reference: string | null;
            sku: string;
            unit: string;
            unitPrice: string;
            /** @description Percent. */
            vatRate: string;
        };
        PurchaseOrderLineInputDto: {
            /** Format: uuid */
            partId: string;
            /**
             * @description In the part's purchase unit, where it has one, else in its stock unit.
             * @example 5
             */
            quantity: string;
            /**
             * @description Of one, without VAT. Default: the supplier's price.
             * @example 42.50
             */
            unitPrice?: string;
            /**
             * @description Percent; one of the workspace's rates. Default: the standard one.
             * @example 20
             */
            vatRate?: string;
        };
        PurchaseOrderPage: {
            data: components["schemas"]["PurchaseOrderDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        PurchaseReceiptDto: {
            /**
             * Format: uuid
             * @description The stock document's id too.
             */
            id: string;
            lines: components["schemas"]["PurchaseReceiptLineDto"][];
            principal: string;
            /** Format: date-time */
            receivedAt: string;
            reference: string | null;
            /** Format: uuid */
            storeId: string;
        };
        PurchaseReceiptLineDto: {
            /** Format: uuid */
            lineId: string;
            /** Format: uuid */
            movementId: string;
            quantity: string;
            unitPrice: string;
        };
        PurchaseReceiptLineInputDto: {
            /**
             * Format: uuid
             * @description The order's line.
             */
            lineId: string;
            /**
             * @description What has come, in the line's unit.
             * @example 5
             */
            quantity: string;
            /** @description Of one, where the delivery note says another price. Default: the order's. */
            unitPrice?: string;
        };
        PurchasingDto: {
            /** @description Up to what sum, VAT included, a role approves a purchase order. An admin approves every one, a key what a manager does. */
            approvalLimits?: components["schemas"]["ApprovalLimitsDto"];
            /**
             * @description How much more than ordered may come, in percent. Standard: nothing.
             * @example 5
             */
            overReceiptPercent?: string;
        };
        PutAttachmentForm: {
            /** Format: uuid */
            assetId?: string;
            /**
             * Format: binary
             * @description The file.
             */
            file: string;
            /**
             * @description Where this piece begins, for a file that is sent in pieces. Default: 0, and the piece is the whole.
             * @example 0
             */
            offset?: string;
            /**
             * @description Bytes of the whole file, for one that is sent in pieces.
             * @example 1048576
             */
            total?: string;
            /** Format: uuid */
            workOrderId?: string;
            /** Format: uuid */
            workRequestId?: string;
        };
        QuantityLineDto: {
            /**
             * Format: uuid
             * @description A kit is taken as what it is made of, all of it or nothing.
             */
            partId: string;
            /** @example 2 */
            quantity: string;
        };
        ReadyDto: {
            /** @example ok */
            status: string;
            /** @description `on` where the server lets set_config be closed to the app. */
            wall5: string;
            /**
             * @description IANA release of the carried zone table.
             * @example 2026f
             */
            zoneTable: string;
        };
        ReasonDto: {
            reason: string;
        };
        ReceiptDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["ReceiptLineDto"][];
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /** Format: uuid */
            storeId: string;
        };
        ReceiptLineDto: {
            /** @description Quantity and price are of the part's purchase unit. Default false. */
            inPurchaseUnits?: boolean;
            /** Format: uuid */
            partId: string;
            /** @example 10 */
            quantity: string;
            /**
             * @description Price of one.
             * @example 42.50
             */
            unitCost: string;
        };
        ReceivePurchaseOrderDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice: the delivery is booked once.
             */
            id?: string;
            lines: components["schemas"]["PurchaseReceiptLineInputDto"][];
            /**
             * @description The delivery note's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /**
             * Format: uuid
             * @description Default: the order's store.
             */
            storeId?: string;
        };
        RefreshDto: {
            /** @description The refresh token of the last answer. */
            refreshToken: string;
        };
        RejectWorkRequestDto: {
            /**
             * @description The reporter reads it.
             * @example Déjà réparé hier
             */
            reason: string;
        };
        ReorderSuggestionDto: {
            available: string;
            /** @description What orders that are not due yet, and preventive work that is not made yet, plan inside the horizon. */
            expectedDemand: string;
            /**
             * Format: uuid
             * @description The part's id.
             */
            id: string;
            leadDays: number | null;
            maximum: string | null;
            /** @description Without VAT. */
            net: string | null;
            onOrder: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            /** @description To order, in whole packs of `unit`. */
            quantity: string;
            reference: string | null;
            reorderPoint: string;
            sku: string;
            /** @description Of the levels. */
            stockUnit: string;
            /**
             * Format: uuid
             * @description The preferred supplier, else the cheapest; null when nobody is known to sell it.
             */
            supplierId: string | null;
            supplierName: string | null;
            unit: string;
            unitPrice: string | null;
        };
        ReorderSuggestionPage: {
            data: components["schemas"]["ReorderSuggestionDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        RescheduleDto: {
            /**
             * Format: uuid
             * @description Which of the schedule's assets; may be left out where it has one.
             */
            assetId?: string;
            /**
             * @description On the schedule's wall clock, after the due before and before the one that follows.
             * @example 2026-02-03T08:00
             */
            localDueAt: string;
            reason: string;
        };
        ReturnDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["ReturnLineDto"][];
            reason?: string | null;
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /**
             * Format: uuid
             * @description Where it goes. Default: where it came from.
             */
            storeId?: string;
            /**
             * Format: uuid
             * @description Of which lines that name a part give it back, the last issued first.
             */
            workOrderId?: string;
        };
        ReturnLineDto: {
            /**
             * Format: uuid
             * @description The issue that it comes back from; or `partId`, of the order that the document names.
             */
            movementId?: string;
            /** Format: uuid */
            partId?: string;
            /** @example 1 */
            quantity: string;
        };
        ReverseDto: {
            reason: string;
        };
        RotateApiKeyDto: {
            /**
             * @description How long the old key is good beside the new one. Default: a day.
             * @example 1440
             */
            overlapMinutes?: number;
        };
        RotateSecretDto: {
            /**
             * @description How long the old secret signs beside the new one. Default: a day.
             * @example 1440
             */
            overlapMinutes?: number;
        };
        SandboxDto: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description The workspace's id: what its keys and answers name.
             */
            id: string;
            /** @example Conserves de lAtlas (sandbox) */
            name: string;
            /**
             * Format: date-time
             * @description When it was last set back to the plant of its parent.
             */
            resetAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        SandboxEntryDto: {
            /** @description Goes into `Authorization: Bearer …`. */
            accessToken: string;
            /**
             * @description Seconds until the access token ends.
             * @example 900
             */
            expiresIn: number;
            /**
             * Format: uuid
             * @description The caller in it, under the same id.
             */
            memberId: string;
            /** @description As that of a log-in. */
            refreshToken: string;
            /**
             * Format: uuid
             * @description The sandbox.
             */
            workspaceId: string;
        };
        ScheduleComplianceDto: {
            done: number;
            /** @description Of the orders that the caller sees. */
            planned: number;
            /**
             * @description done / planned, four decimals; null without a plan.
             * @example 0.8750
             */
            value: string | null;
        };
        ScheduleDto: {
            activeFrom: string;
            assetIds: string[];
            /** Format: uuid */
            categoryId: string | null;
            coincidence: string;
            /** Format: date-time */
            createdAt: string;
            cycles: components["schemas"]["CycleDto"][];
            externalId: string | null;
            holidayPolicy: string;
            /** Format: uuid */
            id: string;
            leadDays: number;
            name: string;
            /**
             * Format: date-time
             * @description When something is decided next; null: not until something happens.
             */
            nextAt: string | null;
            /** @description Of the version that decides from now on. */
            number: number;
            /** @description Why it is paused. */
            pauseReason: string | null;
            season: components["schemas"]["SeasonDto"][];
            stacking: boolean;
            /** @description `active`, `paused` or `archived`. */
            status: string;
            template: components["schemas"]["OrderTemplateDto"];
            /** @description For orders made by hand; a trigger has its own. */
            timeZone: string;
            toleranceDays: number | null;
            triggers: components["schemas"]["TriggerDto"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            whenStandby: string;
        };
        SchedulePage: {
            data: components["schemas"]["ScheduleDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        ScheduleVersionDto: {
            coincidence: string;
            /** Format: date-time */
            createdAt: string;
            cycles: components["schemas"]["CycleDto"][];
            holidayPolicy: string;
            /** Format: uuid */
            id: string;
            leadDays: number;
            number: number;
            /** @description Who has made it. */
            principal: string;
            season: components["schemas"]["SeasonDto"][];
            stacking: boolean;
            template: components["schemas"]["OrderTemplateDto"];
            toleranceDays: number | null;
            triggers: components["schemas"]["TriggerDto"][];
            whenStandby: string;
        };
        ScheduleVersionsDto: {
            /** @description The newest first. */
            data: components["schemas"]["ScheduleVersionDto"][];
        };
        ScrapDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["QuantityLineDto"][];
            reason: string;
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /** Format: uuid */
            storeId: string;
        };
        SealDto: {
            /**
             * @description SHA-256 of the JSON array [previous, position, id, type, resourceId, occurredAt, principal, payloadDigest], written without spaces; hex.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
            /**
             * @description SHA-256 of the payload's text as it was sealed; hex. Kept where the payload was erased.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            payloadDigest: string;
            /**
             * @description The payload as text, to the byte as its digest was taken.
             * @example {}
             */
            payloadText: string;
            /**
             * @description The seal of the position before; 64 zeros before the first.
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            previous: string | null;
        };
        SeasonDto: {
            /**
             * @description Month and day.
             * @example 11-01
             */
            from: string;
            /**
             * @description Both days in; before `from`, it goes over the turn of the year.
             * @example 03-31
             */
            to: string;
        };
        SelfCheckDto: {
            balances: number;
            findings: components["schemas"]["SelfCheckFindingDto"][];
            movements: number;
            /** @description True when every balance is what the ledger adds up to. */
            ok: boolean;
        };
        SelfCheckFindingDto: {
            balanceQuantity: string;
            balanceValue: string;
            /** @description Whether lines are missing in between. */
            hasGap: boolean;
            ledgerQuantity: string;
            ledgerValue: string;
            /** Format: uuid */
            partId: string;
            /** Format: uuid */
            storeId: string;
            /** @description Whether a sum of the ledger was below zero at any of its moments. */
            wasNegative: boolean;
        };
        SendPurchaseOrderDto: {
            /**
             * @description Default: the supplier's, else the workspace's.
             * @enum {string}
             */
            language?: "fr" | "ar" | "en";
        };
        SessionDto: {
            /** Format: date-time */
            createdAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description What the browser or app says that it is. */
            device: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: uuid */
            memberId: string;
        };
        SessionPage: {
            data: components["schemas"]["SessionDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SetAlternativesDto: {
            /** @description The best first; replaces those before. */
            partIds: string[];
        };
        SetComponentsDto: {
            /** @description Replaces those before; an empty list makes it a plain part again. */
            components: components["schemas"]["ComponentInputDto"][];
        };
        SetPasswordDto: {
            /** @description At least 8 characters. */
            password: string;
            /** @description The token of an invitation or of a password reset. */
            token: string;
        };
        ShiftAssignmentDto: {
            /** Format: date-time */
            createdAt: string;
            from: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            shiftId: string;
            to: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ShiftAssignmentPage: {
            data: components["schemas"]["ShiftAssignmentDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SignatureDto: {
            /** @example Y. El Amrani */
            name: string;
            /** Format: date-time */
            signedAt: string;
        };
        SignatureInputDto: {
            /** @example Y. El Amrani */
            name: string;
        };
        SignUpAnswerDto: {
            /** @description Goes into `Authorization: Bearer …`. */
            accessToken: string;
            /**
             * @description Seconds until the access token ends.
             * @example 900
             */
            expiresIn: number;
            /** @description Good for one more answer like this; the last one stays good until this one is used. */
            refreshToken: string;
            workspace: components["schemas"]["WorkspaceDto"];
        };
        SignUpDto: {
            admin: components["schemas"]["FirstAdminDto"];
            /**
             * Format: currency
             * @description ISO 4217.
             * @example MAD
             */
            currency?: string;
            /** @description The operator's invitation, where sign-up is not open to everybody. */
            invitation?: string;
            /** @enum {string} */
            locale?: "fr" | "ar" | "en";
            /** @example Conserves de lAtlas */
            name: string;
            /**
             * @description IANA zone of its wall clocks.
             * @example Africa/Casablanca
             */
            timeZone?: string;
        };
        SlaDto: {
            high?: components["schemas"]["SlaTargetsDto"];
            low?: components["schemas"]["SlaTargetsDto"];
            normal?: components["schemas"]["SlaTargetsDto"];
            urgent?: components["schemas"]["SlaTargetsDto"];
        };
        SlaTargetsDto: {
            /**
             * @description Until the work is done.
             * @example 480
             */
            resolutionMinutes?: number | null;
            /**
             * @description Until somebody responds.
             * @example 60
             */
            responseMinutes?: number | null;
        };
        StepAnswerDto: {
            /** Format: uuid */
            stepId: string;
            /**
             * @description true or false for checks, decimal text for numbers and readings, one of the choices, text otherwise.
             * @example true
             */
            value: boolean | string;
        };
        StockDocumentDto: {
            /** Format: uuid */
            id: string;
            movements: components["schemas"]["MovementDto"][];
        };
        StockDto: {
            /** @description On hand less reserved. */
            available: string;
            /**
             * @description Value by quantity, at 6 decimals; null of nothing.
             * @example 42.500000
             */
            averageCost: string | null;
            binCode: string | null;
            /** Format: uuid */
            binId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            movedAt: string;
            /**
             * @description The sum of the ledger.
             * @example 12
             */
            onHand: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            /** @description Planned for orders that are due later. */
            plannedLater: string;
            /** @description Held for orders that are due within the store's reservation time. */
            reserved: string;
            sku: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            unit: string;
            /** @description In the workspace's currency. */
            value: string;
        };
        StockFiguresDto: {
            /** @description Lines that were asked for: issued or refused. */
            asked: number;
            currency: string;
            from: string;
            /** @description Of issues, less what came back. */
            issueValue: string;
            /** @description Weighted by time. */
            meanStockValue: string;
            refused: number;
            /** @description refused / asked, at 4 decimals; null when nothing was asked for. */
            stockOutRate: string | null;
            /** @description issueValue / meanStockValue, at 4 decimals; null when nothing was in stock. */
            stockTurn: string | null;
            to: string;
        };
        StockPage: {
            data: components["schemas"]["StockDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        StockSettingsDto: {
            /** @description By them parts are in class A, B or C, where a call says nothing else. */
            abcLimits?: components["schemas"]["AbcLimitsDto"];
        };
        StoreDto: {
            /** Format: date-time */
            archivedAt: string | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string | null;
            name: string;
            reservationDays: number;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        StorePage: {
            data: components["schemas"]["StoreDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        StretchDto: {
            /**
             * @description On the wall clock.
             * @example 08:00
             */
            from: string;
            /**
             * @description Not later than `from`: it ends on the next day.
             * @example 12:00
             */
            to: string;
        };
        SupplierDto: {
            address: string | null;
            /** Format: date-time */
            archivedAt: string | null;
            city: string | null;
            code: string | null;
            contactName: string | null;
            /** Format: date-time */
            createdAt: string;
            email: string | null;
            ice: string | null;
            /** Format: uuid */
            id: string;
            leadDays: number | null;
            locale: string | null;
            name: string;
            note: string | null;
            paymentTerms: string | null;
            phone: string | null;
            taxId: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** @description `ice_check_digits`: the ICE has 15 digits, but its last two do not follow from the others. */
            warnings: string[];
        };
        SupplierPage: {
            data: components["schemas"]["SupplierDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SupplierPartDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            leadDays: number | null;
            minimumQuantity: string | null;
            pack: string | null;
            /** Format: uuid */
            partId: string;
            partName: string;
            preferred: boolean;
            price: string | null;
            reference: string | null;
            sku: string;
            /** Format: uuid */
            supplierId: string;
            supplierName: string;
            /** @description Of price, pack and minimum. */
            unit: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        SupplierPartPage: {
            data: components["schemas"]["SupplierPartDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        SupplierReturnDto: {
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["SupplierReturnLineDto"][];
            reason?: string | null;
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /** Format: uuid */
            storeId: string;
        };
        SupplierReturnLineDto: {
            /**
             * Format: uuid
             * @description The receipt that it goes back from: its price is what the supplier owes.
             */
            movementId?: string;
            /** Format: uuid */
            partId: string;
            /** @example 1 */
            quantity: string;
            /** @description What the supplier gives back for one, where that is said otherwise. */
            unitCost?: string;
        };
        SupportGrantDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            grantedBy: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        SupportGrantPage: {
            data: components["schemas"]["SupportGrantDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        TeamDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            memberIds: string[];
            name: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        TeamPage: {
            data: components["schemas"]["TeamDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        TokensDto: {
            /** @description Goes into `Authorization: Bearer …`. */
            accessToken: string;
            /**
             * @description Seconds until the access token ends.
             * @example 900
             */
            expiresIn: number;
            /** @description Good for one more answer like this; the last one stays good until this one is used. */
            refreshToken: string;
        };
        ToleranceDto: {
            /**
             * @description Whole local dates, both in.
             * @example 2026-03-02
             */
            from: string;
            to: string;
        };
        TransferDto: {
            /** Format: uuid */
            fromStoreId: string;
            /**
             * Format: uuid
             * @description UUIDv7 of the caller's choice, for work without network: the document is posted once.
             */
            id?: string;
            lines: components["schemas"]["QuantityLineDto"][];
            reason?: string | null;
            /**
             * @description The paper's number.
             * @example BL-2026-0412
             */
            reference?: string | null;
            /** Format: uuid */
            toStoreId: string;
        };
        TriggerDto: {
            /**
             * @description `calendar`. Triggers by meter and condition come with meters, and are refused until then (`trigger_not_served`).
             * @enum {string}
             */
            kind: "calendar";
            /**
             * @description `fixed`: counted from the start; `floating`: from when the work was done.
             * @enum {string}
             */
            mode: "fixed" | "floating";
            /**
             * @description RFC 5545, with RFC 7529's SKIP. Answered with the SKIP that it stands for.
             * @example FREQ=MONTHLY
             */
            rrule: string;
            /**
             * @description The first due, on the wall clock.
             * @example 2026-01-31T08:00
             */
            startsAt: string;
            /**
             * @description IANA. Default: the workspace's.
             * @example Africa/Casablanca
             */
            timeZone?: string;
        };
        UnpostedPartDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The issue that it has become.
             */
            movementId: string | null;
            onHand: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            quantity: string;
            reason: string | null;
            sku: string;
            /** @description `open`, `posted` or `dismissed`. */
            status: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            unit: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            workOrderId: string;
            /** @example WO-000123 */
            workOrderNumber: string;
        };
        UnpostedPartPage: {
            data: components["schemas"]["UnpostedPartDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        UploadStateDto: {
            /** @description Once it is complete. */
            attachment: components["schemas"]["AttachmentDto"] | null;
            complete: boolean;
            /** Format: uuid */
            id: string;
            /** @description Bytes that have come: where the next piece begins. */
            receivedBytes: number;
        };
        UsageDto: {
            limit: number;
            /** @description `members`, `assets` or `storageMegabytes`. */
            name: string;
            /** @description True from 80 % on: time to speak with the operator. */
            near: boolean;
            used: number;
        };
        UsedPartDto: {
            /** @description Frozen; null while it is still to come. */
            cost: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kitId: string | null;
            /** Format: uuid */
            partId: string;
            partName: string;
            /** @description True while the stock has not had it. */
            pending: boolean;
            /** @description What came back is negative. */
            quantity: string;
            sku: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            unit: string;
            /** Format: date-time */
            usedAt: string;
        };
        UsedPartInputDto: {
            /**
             * Format: uuid
             * @description A kit is taken as what it is made of.
             */
            partId: string;
            /** @example 2 */
            quantity: string;
            /** Format: uuid */
            storeId: string;
        };
        UsedPartPage: {
            data: components["schemas"]["UsedPartDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        UsePartDto: {
            /**
             * @description `record`: what is in stock is issued, the rest is noted without a cost for now. Default `refuse`.
             * @enum {string}
             */
            onShortage?: "refuse" | "record";
            /**
             * Format: uuid
             * @description A kit is taken as what it is made of.
             */
            partId: string;
            /** @example 2 */
            quantity: string;
            /** Format: uuid */
            storeId: string;
        };
        ValuationDto: {
            /** @description Null: now. */
            at: string | null;
            /** @description ISO 4217. */
            currency: string;
            data: components["schemas"]["ValuationLineDto"][];
            nextCursor: string | null;
            /** @description Of all lines, on this page and on others. */
            value: string;
        };
        ValuationLineDto: {
            averageCost: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            partId: string;
            partName: string;
            quantity: string;
            sku: string;
            storeCode: string;
            /** Format: uuid */
            storeId: string;
            value: string;
        };
        VatRateDto: {
            archived: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            rate: string;
            standard: boolean;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        VatRatePage: {
            data: components["schemas"]["VatRateDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        VatShareDto: {
            amount: string;
            base: string;
            /** @description Percent. */
            rate: string;
        };
        WebhookDto: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description `failing` (days of nothing but failures) or `gone` (the receiver answered 410); null while it is on or was switched off by hand. */
            disabledReason: string | null;
            eventTypes: string[];
            failingSince: string | null;
            /** @description In a row. */
            failures: number;
            /** Format: uuid */
            id: string;
            name: string | null;
            /** @description Until then two secrets sign. */
            previousSecretUntil: string | null;
            /** Format: date-time */
            updatedAt: string;
            url: string;
            version: number;
        };
        WebhookPage: {
            data: components["schemas"]["WebhookDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        WeekDto: {
            friday?: components["schemas"]["StretchDto"][];
            monday?: components["schemas"]["StretchDto"][];
            saturday?: components["schemas"]["StretchDto"][];
            sunday?: components["schemas"]["StretchDto"][];
            thursday?: components["schemas"]["StretchDto"][];
            tuesday?: components["schemas"]["StretchDto"][];
            wednesday?: components["schemas"]["StretchDto"][];
        };
        WeeklyPlanDetailDto: {
            compliance: components["schemas"]["ScheduleComplianceDto"];
            /** Format: date-time */
            endsAt: string;
            /** @description Monday and Sunday. */
            from: string;
            /**
             * Format: date-time
             * @description Null: not yet, and what is shown would be frozen now.
             */
            frozenAt: string | null;
            frozenBy: string | null;
            /** @example 2026-W48 */
            isoWeek: string;
            orders: components["schemas"]["WeeklyPlanOrderDto"][];
            startsAt: string;
            to: string;
        };
        WeeklyPlanDto: {
            /** Format: date-time */
            endsAt: string;
            /** @description Monday and Sunday. */
            from: string;
            /**
             * Format: date-time
             * @description Null: not yet, and what is shown would be frozen now.
             */
            frozenAt: string | null;
            frozenBy: string | null;
            /** @example 2026-W48 */
            isoWeek: string;
            startsAt: string;
            to: string;
        };
        WeeklyPlanOrderDto: {
            assetCode: string | null;
            assigneeIds: string[];
            /** Format: date-time */
            completedAt: string | null;
            /** @description Completed in this week. */
            done: boolean;
            /** Format: date-time */
            dueAt: string | null;
            estimatedMinutes: number | null;
            number: string;
            /** Format: date-time */
            plannedEndAt: string | null;
            /**
             * Format: date-time
             * @description As they were when the week was frozen.
             */
            plannedStartAt: string | null;
            status: string;
            title: string;
            /** Format: uuid */
            workOrderId: string;
        };
        WeeklyPlanPage: {
            data: components["schemas"]["WeeklyPlanDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        WhereUsedDto: {
            assetCode: string;
            /** Format: uuid */
            assetId: string;
            assetName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            quantity: string;
        };
        WhereUsedPage: {
            data: components["schemas"]["WhereUsedDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        WorkOrderDetailDto: {
            assetCode: string | null;
            /** Format: uuid */
            assetId: string | null;
            assetName: string | null;
            assigneeIds: string[];
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            completedAt: string | null;
            costs: components["schemas"]["CostsDto"];
            /** Format: date-time */
            createdAt: string;
            /** @description `member:<id>`, `api_key:<id>` or `system:<name>`. */
            createdBy: string;
            /** @description Which of the times are dates alone, at local midnight of the workspace. */
            dateOnly: string[];
            description: string | null;
            /** Format: date-time */
            dueAt: string | null;
            estimatedMinutes: number | null;
            externalId: string | null;
            failure: components["schemas"]["FailureDto"];
            holdReason: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string | null;
            note: string | null;
            /**
             * @description Counted per workspace.
             * @example WO-000123
             */
            number: string;
            /** @description `manual`, `follow_up`, `request` or `import`. */
            origin: string;
            /** Format: date-time */
            plannedEndAt: string | null;
            /**
             * Format: date-time
             * @description When somebody means to do it.
             */
            plannedStartAt: string | null;
            priority: string;
            /** Format: uuid */
            procedureId: string | null;
            /** @description Which version of the procedure the steps come from. */
            procedureNumber: number | null;
            /** Format: date-time */
            reportedAt: string;
            /** Format: date-time */
            resolutionBreachedAt: string | null;
            /**
             * Format: date-time
             * @description By the workspace's targets; the working time of holds for parts and access is added to it.
             */
            resolutionDueAt: string | null;
            /**
             * Format: date-time
             * @description When somebody began.
             */
            respondedAt: string | null;
            /**
             * Format: date-time
             * @description When the target was found missed; null while it is not.
             */
            responseBreachedAt: string | null;
            /**
             * Format: date-time
             * @description By the workspace's targets for the priority, in the working time of its place; null without one.
             */
            responseDueAt: string | null;
            signature: components["schemas"]["SignatureDto"] | null;
            signatureRequired: boolean;
            /** Format: date-time */
            startedAt: string | null;
            status: string;
            steps: components["schemas"]["WorkOrderStepDto"][];
            teamIds: string[];
            title: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        WorkOrderDto: {
            assetCode: string | null;
            /** Format: uuid */
            assetId: string | null;
            assetName: string | null;
            assigneeIds: string[];
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            completedAt: string | null;
            costs: components["schemas"]["CostsDto"];
            /** Format: date-time */
            createdAt: string;
            /** @description `member:<id>`, `api_key:<id>` or `system:<name>`. */
            createdBy: string;
            /** @description Which of the times are dates alone, at local midnight of the workspace. */
            dateOnly: string[];
            description: string | null;
            /** Format: date-time */
            dueAt: string | null;
            estimatedMinutes: number | null;
            externalId: string | null;
            failure: components["schemas"]["FailureDto"];
            holdReason: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string | null;
            note: string | null;
            /**
             * @description Counted per workspace.
             * @example WO-000123
             */
            number: string;
            /** @description `manual`, `follow_up`, `request` or `import`. */
            origin: string;
            /** Format: date-time */
            plannedEndAt: string | null;
            /**
             * Format: date-time
             * @description When somebody means to do it.
             */
            plannedStartAt: string | null;
            priority: string;
            /** Format: uuid */
            procedureId: string | null;
            /** @description Which version of the procedure the steps come from. */
            procedureNumber: number | null;
            /** Format: date-time */
            reportedAt: string;
            /** Format: date-time */
            resolutionBreachedAt: string | null;
            /**
             * Format: date-time
             * @description By the workspace's targets; the working time of holds for parts and access is added to it.
             */
            resolutionDueAt: string | null;
            /**
             * Format: date-time
             * @description When somebody began.
             */
            respondedAt: string | null;
            /**
             * Format: date-time
             * @description When the target was found missed; null while it is not.
             */
            responseBreachedAt: string | null;
            /**
             * Format: date-time
             * @description By the workspace's targets for the priority, in the working time of its place; null without one.
             */
            responseDueAt: string | null;
            signature: components["schemas"]["SignatureDto"] | null;
            signatureRequired: boolean;
            /** Format: date-time */
            startedAt: string | null;
            status: string;
            teamIds: string[];
            title: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        WorkOrderLinkDto: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description A follow-up is `fromId`; the order that it follows is `toId`.
             */
            fromId: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            toId: string;
        };
        WorkOrderLinkPage: {
            data: components["schemas"]["WorkOrderLinkDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        WorkOrderPage: {
            data: components["schemas"]["WorkOrderDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        WorkOrderStepDto: {
            /** Format: date-time */
            answeredAt: string | null;
            answeredBy: string | null;
            choices: string[] | null;
            failed: boolean | null;
            /**
             * Format: uuid
             * @description The order that its failure has made.
             */
            followUpId: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
            maximum: string | null;
            minimum: string | null;
            onFailure: string | null;
            /** @description Counted from 1. */
            position: number;
            required: boolean;
            unit: string | null;
            /** @description Null while unanswered. */
            value: boolean | string | null;
        };
        WorkRequestDto: {
            assetCode: string | null;
            /** Format: uuid */
            assetId: string | null;
            assetName: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            description: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string | null;
            /** @example WR-000012 */
            number: string;
            /** @description `qr`, `member` or `api`. */
            origin: string;
            rejectReason: string | null;
            /** Format: date-time */
            reportedAt: string;
            reportedBy: string | null;
            reporterName: string | null;
            /** @description `open`, `approved` or `rejected`. */
            status: string;
            /** @description How many others have said "me too". */
            supporters: number;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /**
             * Format: uuid
             * @description The order that it has become.
             */
            workOrderId: string | null;
            /** @description Where the order stands. */
            workOrderStatus: string | null;
        };
        WorkRequestPage: {
            data: components["schemas"]["WorkRequestDto"][];
            /** @description Null on the last page. */
            nextCursor: string | null;
        };
        WorkspaceDto: {
            autoClose: boolean;
            /**
             * Format: uuid
             * @description One of /calendars; null: around the clock.
             */
            calendarId: string | null;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** Format: uuid */
            id: string;
            languages: string[];
            locale: string;
            name: string;
            purchasing: components["schemas"]["PurchasingDto"];
            /** @description The workspace that this one is the sandbox of; null: it is none. */
            sandboxOf: string | null;
            sla: components["schemas"]["SlaDto"];
            stock: components["schemas"]["StockSettingsDto"];
            /**
             * Format: date-time
             * @description While it is set, the workspace is read-only.
             */
            suspendedAt: string | null;
            suspendedReason: string | null;
            techniciansSeeAll: boolean;
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        WorkspaceUsageDto: {
            requestsInFlight: number;
            /** @description Calls of the whole workspace in a minute, and at the same time; an API key may make half of them. */
            requestsPerMinute: number;
            usage: components["schemas"]["UsageDto"][];
        };
    };
    responses: {
        /** @description Something in it cannot be read: JSON, cursor, query, path or header. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It does not go with the present state. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credential does not go this far, or the workspace is read-only. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The cursor has expired. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing here, or nothing that the caller may see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the interface takes. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many at a time or in a minute; `Retry-After` says when to come again. */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No credential, or one that has ended. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not just now; nothing was done. `Retry-After` says when to come again. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It can be read and is refused: see `errors`. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a kind that this operation does not take. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource has moved on since the version of `If-Match`. */
        VersionMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
        IdempotencyKey: string;
        /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Seconds until the call may be sent again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type AbcLimitsDto = components['schemas']['AbcLimitsDto'];
export type AbcLineDto = components['schemas']['AbcLineDto'];
export type AbcLinePage = components['schemas']['AbcLinePage'];
export type AbsenceDto = components['schemas']['AbsenceDto'];
export type AbsencePage = components['schemas']['AbsencePage'];
export type ActivityDto = components['schemas']['ActivityDto'];
export type ActivityPage = components['schemas']['ActivityPage'];
export type AdjustmentDto = components['schemas']['AdjustmentDto'];
export type AdjustmentLineDto = components['schemas']['AdjustmentLineDto'];
export type AlternativeDto = components['schemas']['AlternativeDto'];
export type AnswerStepDto = components['schemas']['AnswerStepDto'];
export type ApiKeyDto = components['schemas']['ApiKeyDto'];
export type ApiKeyPage = components['schemas']['ApiKeyPage'];
export type ApiKeyUsageDto = components['schemas']['ApiKeyUsageDto'];
export type ApiKeyUsagePage = components['schemas']['ApiKeyUsagePage'];
export type ApprovalLimitsDto = components['schemas']['ApprovalLimitsDto'];
export type ApproveWorkRequestDto = components['schemas']['ApproveWorkRequestDto'];
export type AssetCategoryDto = components['schemas']['AssetCategoryDto'];
export type AssetCategoryPage = components['schemas']['AssetCategoryPage'];
export type AssetDetailDto = components['schemas']['AssetDetailDto'];
export type AssetDto = components['schemas']['AssetDto'];
export type AssetLabelsDto = components['schemas']['AssetLabelsDto'];
export type AssetPage = components['schemas']['AssetPage'];
export type AssetPartDto = components['schemas']['AssetPartDto'];
export type AssetPartPage = components['schemas']['AssetPartPage'];
export type AssetTreeDto = components['schemas']['AssetTreeDto'];
export type AssetTreeNodeDto = components['schemas']['AssetTreeNodeDto'];
export type AttachmentDto = components['schemas']['AttachmentDto'];
export type AttachmentPage = components['schemas']['AttachmentPage'];
export type AttemptDto = components['schemas']['AttemptDto'];
export type AuditEntryDto = components['schemas']['AuditEntryDto'];
export type AuditEntryPage = components['schemas']['AuditEntryPage'];
export type BatchAnswerDto = components['schemas']['BatchAnswerDto'];
export type BatchDto = components['schemas']['BatchDto'];
export type BatchOperationDto = components['schemas']['BatchOperationDto'];
export type BatchResultDto = components['schemas']['BatchResultDto'];
export type BinDto = components['schemas']['BinDto'];
export type BinPage = components['schemas']['BinPage'];
export type BulkAnswerDto = components['schemas']['BulkAnswerDto'];
export type BulkItemDto = components['schemas']['BulkItemDto'];
export type BulkSetDto = components['schemas']['BulkSetDto'];
export type BulkWorkOrdersDto = components['schemas']['BulkWorkOrdersDto'];
export type CalendarDto = components['schemas']['CalendarDto'];
export type CalendarEntryDto = components['schemas']['CalendarEntryDto'];
export type CalendarFeedDto = components['schemas']['CalendarFeedDto'];
export type CalendarFeedPage = components['schemas']['CalendarFeedPage'];
export type CapacityDto = components['schemas']['CapacityDto'];
export type ClassifiedDto = components['schemas']['ClassifiedDto'];
export type ClassifyDto = components['schemas']['ClassifyDto'];
export type ClosePurchaseOrderDto = components['schemas']['ClosePurchaseOrderDto'];
export type CommentInputDto = components['schemas']['CommentInputDto'];
export type CompleteWorkOrderDto = components['schemas']['CompleteWorkOrderDto'];
export type ComplianceDto = components['schemas']['ComplianceDto'];
export type ComponentDto = components['schemas']['ComponentDto'];
export type ComponentInputDto = components['schemas']['ComponentInputDto'];
export type CostLineDto = components['schemas']['CostLineDto'];
export type CostLinePage = components['schemas']['CostLinePage'];
export type CostsDto = components['schemas']['CostsDto'];
export type CountDto = components['schemas']['CountDto'];
export type CountedDto = components['schemas']['CountedDto'];
export type CountLineDto = components['schemas']['CountLineDto'];
export type CountLinePage = components['schemas']['CountLinePage'];
export type CountPage = components['schemas']['CountPage'];
export type CreateAbsenceDto = components['schemas']['CreateAbsenceDto'];
export type CreateApiKeyDto = components['schemas']['CreateApiKeyDto'];
export type CreateAssetCategoryDto = components['schemas']['CreateAssetCategoryDto'];
export type CreateAssetDto = components['schemas']['CreateAssetDto'];
export type CreateAssetPartDto = components['schemas']['CreateAssetPartDto'];
export type CreateBinDto = components['schemas']['CreateBinDto'];
export type CreateCalendarFeedDto = components['schemas']['CreateCalendarFeedDto'];
export type CreateCountDto = components['schemas']['CreateCountDto'];
export type CreateCustomFieldDto = components['schemas']['CreateCustomFieldDto'];
export type CreateDowntimeDto = components['schemas']['CreateDowntimeDto'];
export type CreateExportDto = components['schemas']['CreateExportDto'];
export type CreateFailureCodeDto = components['schemas']['CreateFailureCodeDto'];
export type CreateGuestLinkDto = components['schemas']['CreateGuestLinkDto'];
export type CreateHolidayDto = components['schemas']['CreateHolidayDto'];
export type CreateImportMappingDto = components['schemas']['CreateImportMappingDto'];
export type CreateInvitationDto = components['schemas']['CreateInvitationDto'];
export type CreateLinkDto = components['schemas']['CreateLinkDto'];
export type CreateLocationDto = components['schemas']['CreateLocationDto'];
export type CreateMemberDto = components['schemas']['CreateMemberDto'];
export type CreateMoveDto = components['schemas']['CreateMoveDto'];
export type CreatePartDto = components['schemas']['CreatePartDto'];
export type CreatePatternDto = components['schemas']['CreatePatternDto'];
export type CreateProcedureDto = components['schemas']['CreateProcedureDto'];
export type CreatePurchaseOrderDto = components['schemas']['CreatePurchaseOrderDto'];
export type CreateScheduleDto = components['schemas']['CreateScheduleDto'];
export type CreateShiftAssignmentDto = components['schemas']['CreateShiftAssignmentDto'];
export type CreateStoreDto = components['schemas']['CreateStoreDto'];
export type CreateSupplierDto = components['schemas']['CreateSupplierDto'];
export type CreateSupplierPartDto = components['schemas']['CreateSupplierPartDto'];
export type CreateSupportGrantDto = components['schemas']['CreateSupportGrantDto'];
export type CreateTeamDto = components['schemas']['CreateTeamDto'];
export type CreateVatRateDto = components['schemas']['CreateVatRateDto'];
export type CreateWebhookDto = components['schemas']['CreateWebhookDto'];
export type CreateWorkOrderDto = components['schemas']['CreateWorkOrderDto'];
export type CreateWorkRequestDto = components['schemas']['CreateWorkRequestDto'];
export type CustomFieldDto = components['schemas']['CustomFieldDto'];
export type CustomFieldNamesDto = components['schemas']['CustomFieldNamesDto'];
export type CustomFieldPage = components['schemas']['CustomFieldPage'];
export type CycleDto = components['schemas']['CycleDto'];
export type DatedWeekDto = components['schemas']['DatedWeekDto'];
export type DeliveryDetailDto = components['schemas']['DeliveryDetailDto'];
export type DeliveryDto = components['schemas']['DeliveryDto'];
export type DeliveryPage = components['schemas']['DeliveryPage'];
export type DismissDto = components['schemas']['DismissDto'];
export type DowntimeDto = components['schemas']['DowntimeDto'];
export type DowntimePage = components['schemas']['DowntimePage'];
export type DuplicateDto = components['schemas']['DuplicateDto'];
export type EndPurchaseOrderDto = components['schemas']['EndPurchaseOrderDto'];
export type EventDto = components['schemas']['EventDto'];
export type EventPageDto = components['schemas']['EventPageDto'];
export type ExportDto = components['schemas']['ExportDto'];
export type ExportPage = components['schemas']['ExportPage'];
export type FailureCodeDto = components['schemas']['FailureCodeDto'];
export type FailureCodePage = components['schemas']['FailureCodePage'];
export type FailureDto = components['schemas']['FailureDto'];
export type FailureNamesDto = components['schemas']['FailureNamesDto'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type File = components['schemas']['File'];
export type FirstAdminDto = components['schemas']['FirstAdminDto'];
export type FollowedRequestDto = components['schemas']['FollowedRequestDto'];
export type FollowUpDto = components['schemas']['FollowUpDto'];
export type FoundFormatDto = components['schemas']['FoundFormatDto'];
export type GeneratedDto = components['schemas']['GeneratedDto'];
export type GenerateDto = components['schemas']['GenerateDto'];
export type GuestLinkDto = components['schemas']['GuestLinkDto'];
export type GuestLinkPage = components['schemas']['GuestLinkPage'];
export type HistoryEntryDto = components['schemas']['HistoryEntryDto'];
export type HistoryEntryPage = components['schemas']['HistoryEntryPage'];
export type HoldDto = components['schemas']['HoldDto'];
export type HolidayDto = components['schemas']['HolidayDto'];
export type HolidaysDto = components['schemas']['HolidaysDto'];
export type ImportDto = components['schemas']['ImportDto'];
export type ImportErrorDto = components['schemas']['ImportErrorDto'];
export type ImportFailureDto = components['schemas']['ImportFailureDto'];
export type ImportFieldDto = components['schemas']['ImportFieldDto'];
export type ImportForm = components['schemas']['ImportForm'];
export type ImportMappingDto = components['schemas']['ImportMappingDto'];
export type ImportMappingPage = components['schemas']['ImportMappingPage'];
export type ImportPage = components['schemas']['ImportPage'];
export type ImportPresetDto = components['schemas']['ImportPresetDto'];
export type ImportPresetsDto = components['schemas']['ImportPresetsDto'];
export type ImportTypeDto = components['schemas']['ImportTypeDto'];
export type ImportTypesDto = components['schemas']['ImportTypesDto'];
export type ImportUndoneDto = components['schemas']['ImportUndoneDto'];
export type InvitationDto = components['schemas']['InvitationDto'];
export type InvitationPage = components['schemas']['InvitationPage'];
export type IssueDto = components['schemas']['IssueDto'];
export type LabourEntryDto = components['schemas']['LabourEntryDto'];
export type LabourEntryPage = components['schemas']['LabourEntryPage'];
export type LabourInputDto = components['schemas']['LabourInputDto'];
export type LiveDto = components['schemas']['LiveDto'];
export type LocationDto = components['schemas']['LocationDto'];
export type LocationPage = components['schemas']['LocationPage'];
export type LoginAnswerDto = components['schemas']['LoginAnswerDto'];
export type LoginDto = components['schemas']['LoginDto'];
export type MeDto = components['schemas']['MeDto'];
export type MemberDto = components['schemas']['MemberDto'];
export type MemberPage = components['schemas']['MemberPage'];
export type MonthlyComplianceDto = components['schemas']['MonthlyComplianceDto'];
export type MoveDto = components['schemas']['MoveDto'];
export type MovementDto = components['schemas']['MovementDto'];
export type MovementPage = components['schemas']['MovementPage'];
export type MovePage = components['schemas']['MovePage'];
export type NewApiKeyDto = components['schemas']['NewApiKeyDto'];
export type NewCalendarFeedDto = components['schemas']['NewCalendarFeedDto'];
export type NewGuestLinkDto = components['schemas']['NewGuestLinkDto'];
export type NewInvitationDto = components['schemas']['NewInvitationDto'];
export type NewMemberDto = components['schemas']['NewMemberDto'];
export type NewWebhookDto = components['schemas']['NewWebhookDto'];
export type OccurrenceDto = components['schemas']['OccurrenceDto'];
export type OccurrencePage = components['schemas']['OccurrencePage'];
export type OrderedSuggestionsDto = components['schemas']['OrderedSuggestionsDto'];
export type OrderSuggestionsDto = components['schemas']['OrderSuggestionsDto'];
export type OrderTemplateDto = components['schemas']['OrderTemplateDto'];
export type OtherCostDto = components['schemas']['OtherCostDto'];
export type PartAccuracyDto = components['schemas']['PartAccuracyDto'];
export type PartAccuracyPage = components['schemas']['PartAccuracyPage'];
export type PartDetailDto = components['schemas']['PartDetailDto'];
export type PartDto = components['schemas']['PartDto'];
export type PartLabelsDto = components['schemas']['PartLabelsDto'];
export type PartPage = components['schemas']['PartPage'];
export type PatchAbsenceDto = components['schemas']['PatchAbsenceDto'];
export type PatchApiKeyDto = components['schemas']['PatchApiKeyDto'];
export type PatchAssetCategoryDto = components['schemas']['PatchAssetCategoryDto'];
export type PatchAssetDto = components['schemas']['PatchAssetDto'];
export type PatchBinDto = components['schemas']['PatchBinDto'];
export type PatchCustomFieldDto = components['schemas']['PatchCustomFieldDto'];
export type PatchDowntimeDto = components['schemas']['PatchDowntimeDto'];
export type PatchFailureCodeDto = components['schemas']['PatchFailureCodeDto'];
export type PatchImportMappingDto = components['schemas']['PatchImportMappingDto'];
export type PatchLocationDto = components['schemas']['PatchLocationDto'];
export type PatchMemberDto = components['schemas']['PatchMemberDto'];
export type PatchPartDto = components['schemas']['PatchPartDto'];
export type PatchPatternDto = components['schemas']['PatchPatternDto'];
export type PatchProcedureDto = components['schemas']['PatchProcedureDto'];
export type PatchPurchaseOrderDto = components['schemas']['PatchPurchaseOrderDto'];
export type PatchScheduleDto = components['schemas']['PatchScheduleDto'];
export type PatchShiftAssignmentDto = components['schemas']['PatchShiftAssignmentDto'];
export type PatchStoreDto = components['schemas']['PatchStoreDto'];
export type PatchSupplierDto = components['schemas']['PatchSupplierDto'];
export type PatchSupplierPartDto = components['schemas']['PatchSupplierPartDto'];
export type PatchTeamDto = components['schemas']['PatchTeamDto'];
export type PatchVatRateDto = components['schemas']['PatchVatRateDto'];
export type PatchWebhookDto = components['schemas']['PatchWebhookDto'];
export type PatchWorkOrderDto = components['schemas']['PatchWorkOrderDto'];
export type PatchWorkspaceDto = components['schemas']['PatchWorkspaceDto'];
export type PatternDto = components['schemas']['PatternDto'];
export type PatternPage = components['schemas']['PatternPage'];
export type PauseDto = components['schemas']['PauseDto'];
export type PersonalDataDto = components['schemas']['PersonalDataDto'];
export type PersonalRecordsDto = components['schemas']['PersonalRecordsDto'];
export type PlaceInBinDto = components['schemas']['PlaceInBinDto'];
export type PlannedMemberDto = components['schemas']['PlannedMemberDto'];
export type PlannedPartDto = components['schemas']['PlannedPartDto'];
export type PlannedPartInputDto = components['schemas']['PlannedPartInputDto'];
export type PlannedPartsDto = components['schemas']['PlannedPartsDto'];
export type PostUnpostedDto = components['schemas']['PostUnpostedDto'];
export type PreviewAnswerDto = components['schemas']['PreviewAnswerDto'];
export type PreviewDto = components['schemas']['PreviewDto'];
export type PreviewOccurrenceDto = components['schemas']['PreviewOccurrenceDto'];
export type Problem = components['schemas']['Problem'];
export type ProcedureDto = components['schemas']['ProcedureDto'];
export type ProcedurePage = components['schemas']['ProcedurePage'];
export type ProcedureStepDto = components['schemas']['ProcedureStepDto'];
export type ProcedureStepInputDto = components['schemas']['ProcedureStepInputDto'];
export type PublicMachineDto = components['schemas']['PublicMachineDto'];
export type PublicOpenItemDto = components['schemas']['PublicOpenItemDto'];
export type PublicReceiptDto = components['schemas']['PublicReceiptDto'];
export type PublicReportDto = components['schemas']['PublicReportDto'];
export type PublicReportForm = components['schemas']['PublicReportForm'];
export type PublicSupportDto = components['schemas']['PublicSupportDto'];
export type PublicSupportersDto = components['schemas']['PublicSupportersDto'];
export type PurchaseOrderDetailDto = components['schemas']['PurchaseOrderDetailDto'];
export type PurchaseOrderDto = components['schemas']['PurchaseOrderDto'];
export type PurchaseOrderLineDto = components['schemas']['PurchaseOrderLineDto'];
export type PurchaseOrderLineInputDto = components['schemas']['PurchaseOrderLineInputDto'];
export type PurchaseOrderPage = components['schemas']['PurchaseOrderPage'];
export type PurchaseReceiptDto = components['schemas']['PurchaseReceiptDto'];
export type PurchaseReceiptLineDto = components['schemas']['PurchaseReceiptLineDto'];
export type PurchaseReceiptLineInputDto = components['schemas']['PurchaseReceiptLineInputDto'];
export type PurchasingDto = components['schemas']['PurchasingDto'];
export type PutAttachmentForm = components['schemas']['PutAttachmentForm'];
export type QuantityLineDto = components['schemas']['QuantityLineDto'];
export type ReadyDto = components['schemas']['ReadyDto'];
export type ReasonDto = components['schemas']['ReasonDto'];
export type ReceiptDto = components['schemas']['ReceiptDto'];
export type ReceiptLineDto = components['schemas']['ReceiptLineDto'];
export type ReceivePurchaseOrderDto = components['schemas']['ReceivePurchaseOrderDto'];
export type RefreshDto = components['schemas']['RefreshDto'];
export type RejectWorkRequestDto = components['schemas']['RejectWorkRequestDto'];
export type ReorderSuggestionDto = components['schemas']['ReorderSuggestionDto'];
export type ReorderSuggestionPage = components['schemas']['ReorderSuggestionPage'];
export type RescheduleDto = components['schemas']['RescheduleDto'];
export type ReturnDto = components['schemas']['ReturnDto'];
export type ReturnLineDto = components['schemas']['ReturnLineDto'];
export type ReverseDto = components['schemas']['ReverseDto'];
export type RotateApiKeyDto = components['schemas']['RotateApiKeyDto'];
export type RotateSecretDto = components['schemas']['RotateSecretDto'];
export type SandboxDto = components['schemas']['SandboxDto'];
export type SandboxEntryDto = components['schemas']['SandboxEntryDto'];
export type ScheduleComplianceDto = components['schemas']['ScheduleComplianceDto'];
export type ScheduleDto = components['schemas']['ScheduleDto'];
export type SchedulePage = components['schemas']['SchedulePage'];
export type ScheduleVersionDto = components['schemas']['ScheduleVersionDto'];
export type ScheduleVersionsDto = components['schemas']['ScheduleVersionsDto'];
export type ScrapDto = components['schemas']['ScrapDto'];
export type SealDto = components['schemas']['SealDto'];
export type SeasonDto = components['schemas']['SeasonDto'];
export type SelfCheckDto = components['schemas']['SelfCheckDto'];
export type SelfCheckFindingDto = components['schemas']['SelfCheckFindingDto'];
export type SendPurchaseOrderDto = components['schemas']['SendPurchaseOrderDto'];
export type SessionDto = components['schemas']['SessionDto'];
export type SessionPage = components['schemas']['SessionPage'];
export type SetAlternativesDto = components['schemas']['SetAlternativesDto'];
export type SetComponentsDto = components['schemas']['SetComponentsDto'];
export type SetPasswordDto = components['schemas']['SetPasswordDto'];
export type ShiftAssignmentDto = components['schemas']['ShiftAssignmentDto'];
export type ShiftAssignmentPage = components['schemas']['ShiftAssignmentPage'];
export type SignatureDto = components['schemas']['SignatureDto'];
export type SignatureInputDto = components['schemas']['SignatureInputDto'];
export type SignUpAnswerDto = components['schemas']['SignUpAnswerDto'];
export type SignUpDto = components['schemas']['SignUpDto'];
export type SlaDto = components['schemas']['SlaDto'];
export type SlaTargetsDto = components['schemas']['SlaTargetsDto'];
export type StepAnswerDto = components['schemas']['StepAnswerDto'];
export type StockDocumentDto = components['schemas']['StockDocumentDto'];
export type StockDto = components['schemas']['StockDto'];
export type StockFiguresDto = components['schemas']['StockFiguresDto'];
export type StockPage = components['schemas']['StockPage'];
export type StockSettingsDto = components['schemas']['StockSettingsDto'];
export type StoreDto = components['schemas']['StoreDto'];
export type StorePage = components['schemas']['StorePage'];
export type StretchDto = components['schemas']['StretchDto'];
export type SupplierDto = components['schemas']['SupplierDto'];
export type SupplierPage = components['schemas']['SupplierPage'];
export type SupplierPartDto = components['schemas']['SupplierPartDto'];
export type SupplierPartPage = components['schemas']['SupplierPartPage'];
export type SupplierReturnDto = components['schemas']['SupplierReturnDto'];
export type SupplierReturnLineDto = components['schemas']['SupplierReturnLineDto'];
export type SupportGrantDto = components['schemas']['SupportGrantDto'];
export type SupportGrantPage = components['schemas']['SupportGrantPage'];
export type TeamDto = components['schemas']['TeamDto'];
export type TeamPage = components['schemas']['TeamPage'];
export type TokensDto = components['schemas']['TokensDto'];
export type ToleranceDto = components['schemas']['ToleranceDto'];
export type TransferDto = components['schemas']['TransferDto'];
export type TriggerDto = components['schemas']['TriggerDto'];
export type UnpostedPartDto = components['schemas']['UnpostedPartDto'];
export type UnpostedPartPage = components['schemas']['UnpostedPartPage'];
export type UploadStateDto = components['schemas']['UploadStateDto'];
export type UsageDto = components['schemas']['UsageDto'];
export type UsedPartDto = components['schemas']['UsedPartDto'];
export type UsedPartInputDto = components['schemas']['UsedPartInputDto'];
export type UsedPartPage = components['schemas']['UsedPartPage'];
export type UsePartDto = components['schemas']['UsePartDto'];
export type ValuationDto = components['schemas']['ValuationDto'];
export type ValuationLineDto = components['schemas']['ValuationLineDto'];
export type VatRateDto = components['schemas']['VatRateDto'];
export type VatRatePage = components['schemas']['VatRatePage'];
export type VatShareDto = components['schemas']['VatShareDto'];
export type WebhookDto = components['schemas']['WebhookDto'];
export type WebhookPage = components['schemas']['WebhookPage'];
export type WeekDto = components['schemas']['WeekDto'];
export type WeeklyPlanDetailDto = components['schemas']['WeeklyPlanDetailDto'];
export type WeeklyPlanDto = components['schemas']['WeeklyPlanDto'];
export type WeeklyPlanOrderDto = components['schemas']['WeeklyPlanOrderDto'];
export type WeeklyPlanPage = components['schemas']['WeeklyPlanPage'];
export type WhereUsedDto = components['schemas']['WhereUsedDto'];
export type WhereUsedPage = components['schemas']['WhereUsedPage'];
export type WorkOrderDetailDto = components['schemas']['WorkOrderDetailDto'];
export type WorkOrderDto = components['schemas']['WorkOrderDto'];
export type WorkOrderLinkDto = components['schemas']['WorkOrderLinkDto'];
export type WorkOrderLinkPage = components['schemas']['WorkOrderLinkPage'];
export type WorkOrderPage = components['schemas']['WorkOrderPage'];
export type WorkOrderStepDto = components['schemas']['WorkOrderStepDto'];
export type WorkRequestDto = components['schemas']['WorkRequestDto'];
export type WorkRequestPage = components['schemas']['WorkRequestPage'];
export type WorkspaceDto = components['schemas']['WorkspaceDto'];
export type WorkspaceUsageDto = components['schemas']['WorkspaceUsageDto'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseGone = components['responses']['Gone'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseRateLimited = components['responses']['RateLimited'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnavailable = components['responses']['Unavailable'];
export type ResponseUnprocessable = components['responses']['Unprocessable'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseVersionMismatch = components['responses']['VersionMismatch'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterIfMatch = components['parameters']['IfMatch'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    absences_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Only what goes on at or after this date. */
                from?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                memberId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description Only what begins at or before this date. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    absences_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAbsenceDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    absences_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    absences_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    absences_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchAbsenceDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchApiKeyDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKeyDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    apiKeys_usage: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description The first day. */
                from?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description The last day. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyUsagePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetCategories_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetCategoryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetCategories_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssetCategoryDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetCategoryDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetCategories_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetCategoryDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetCategories_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetCategories_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchAssetCategoryDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetCategoryDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_list: {
        parameters: {
            query?: {
                /** @description `true`: archived assets only. Default: only those that are not. */
                archived?: "true" | "false";
                categoryId?: string;
                criticality?: "A" | "B" | "C";
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description `key:value` of the workspace's own fields; repeated, all must hold. */
                custom?: string[];
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Assets of this location and of every place below it. */
                locationId?: string;
                /** @description Only the assets that are directly part of this one. */
                parentId?: string;
                /** @description Every word is contained in code or name, case- and accent-insensitive. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                status?: "in_service" | "standby" | "out_of_service" | "decommissioned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssetDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchAssetDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    downtimes_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Only what goes on at or after this instant. */
                from?: string;
                kind?: "failure" | "planned_maintenance" | "external" | "other";
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description Only what has begun before this instant. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DowntimePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    downtimes_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDowntimeDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DowntimeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    downtimes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                downtimeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DowntimeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    downtimes_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                downtimeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    downtimes_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                downtimeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchDowntimeDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DowntimeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetHistory_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_label: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_moves: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMoveDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetParts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetParts_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssetPartDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assetParts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_rotateQr: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_tree: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetTreeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    assets_printLabels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetLabelsDto"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_list: {
        parameters: {
            query?: {
                assetId?: string;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                workOrderId?: string;
                workRequestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_put: {
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
                "multipart/form-data": components["schemas"]["PutAttachmentForm"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadStateDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_content: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["File"];
                    "application/pdf": components["schemas"]["File"];
                    "image/jpeg": components["schemas"]["File"];
                    "image/png": components["schemas"]["File"];
                    "image/webp": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_thumbnail: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["File"];
                    "image/webp": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attachments_state: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadStateDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    audit_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                from?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                resourceId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswerDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    auth_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswerDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sandbox_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxEntryDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    batch_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    planning_show: {
        parameters: {
            query: {
                /** @description What this member does; and this member alone. */
                assigneeId?: string;
                /** @description An instant, or a date: midnight in the workspace. */
                from: string;
                /** @description What is at this location and in every place below it. */
                locationId?: string;
                /** @description What the team or one of its people does; and the team's people. */
                teamId?: string;
                /** @description Not in it any more: a date or an instant, at most 62 days after `from`. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendarFeeds_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendarFeeds_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCalendarFeedDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarFeedDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendarFeeds_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendarFeeds_revoke: {
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
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    planning_feed: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendars_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendars_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePatternDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendars_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendars_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    calendars_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchPatternDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    changes_stream: {
        parameters: {
            query?: {
                /** @description The last SSE id; absent or `now` begins with what comes next. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            410: components["responses"]["Gone"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    customFields_list: {
        parameters: {
            query?: {
                archived?: "true" | "false";
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    customFields_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomFieldDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    customFields_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    customFields_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchCustomFieldDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    events_list: {
        parameters: {
            query?: {
                /** @description The last `nextCursor` or SSE id; `now` begins with what comes next; absent, with the first event of all. */
                after?: string;
                /** @description Events on a page, 1 to 500. */
                limit?: number;
                /** @description Only these, with commas between; `work_order.*` is all of a resource. */
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPageDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            410: components["responses"]["Gone"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    events_stream: {
        parameters: {
            query?: {
                /** @description The last `nextCursor` or SSE id; `now` begins with what comes next; absent, with the first event of all. */
                after?: string;
                /** @description Only these, with commas between; `work_order.*` is all of a resource. */
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            410: components["responses"]["Gone"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    exports_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    exports_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExportDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    exports_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    exports_file: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    failureCodes_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                list?: "mode" | "mechanism" | "cause";
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailureCodePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    failureCodes_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFailureCodeDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailureCodeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    failureCodes_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailureCodeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    failureCodes_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchFailureCodeDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailureCodeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    holidays_list: {
        parameters: {
            query?: {
                /** @description Default: this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaysDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    holidays_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHolidayDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    holidays_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    holidays_remove: {
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
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    importMappings_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    importMappings_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImportMappingDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    importMappings_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    importMappings_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    importMappings_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchImportMappingDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportMappingDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_create: {
        parameters: {
            query: {
                /** @description `true`: say what would happen, and do nothing. */
                dryRun?: "true" | "false";
                /** @description `queued`: a worker imports it, and the answer comes before. Without it, files of more than 32 MB are queued and others imported `now`. */
                mode?: "now" | "queued";
                /** @description What the rows are: one of the types of `GET /imports/templates`. */
                type: string;
            };
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_errors: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportUndoneDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_presets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPresetsDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_types: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTypesDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    imports_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    invitations_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    invitations_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitationDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitationDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    invitations_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    invitations_revoke: {
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
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    locations_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Only the places directly below this one. */
                parentId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    locations_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLocationDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    locations_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    locations_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    locations_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchLocationDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workspace_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    members_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                role?: "admin" | "manager" | "technician" | "storekeeper" | "requester" | "viewer";
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                status?: "active" | "removed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    members_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMemberDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMemberDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    members_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    members_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    members_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchMemberDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    personalData_erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    personalData_export: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_list: {
        parameters: {
            query?: {
                abcClass?: "A" | "B" | "C";
                /** @description `true`: archived parts only. Default: only those that are not. */
                archived?: "true" | "false";
                criticality?: "A" | "B" | "C";
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                kit?: "true" | "false";
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Every word is contained in SKU, name or the maker's reference, case- and accent-insensitive. */
                q?: string;
                sku?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description The number under which some supplier sells it, as it is written there. */
                supplierReference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePartDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchPartDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_alternatives: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAlternativesDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_components: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetComponentsDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    partLabels_label: {
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
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    partSuppliers_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    parts_whereUsed: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhereUsedPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    partLabels_printLabels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartLabelsDto"];
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_list: {
        parameters: {
            query?: {
                assetId?: string;
                categoryId?: string;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                externalId?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Every word is contained in the name or in the orders' title, case- and accent-insensitive. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description Default: all but archived ones. */
                status?: "active" | "paused" | "archived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScheduleDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchScheduleDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_generate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_occurrencesOf: {
        parameters: {
            query?: {
                assetId?: string;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
                decision?: "created" | "suppressed_open" | "skipped_holiday" | "out_of_season" | "not_due" | "missed" | "cancelled" | "withdrawn" | "paused" | "asset_inactive" | "merged" | "failed" | "manual";
                /** @description Due at or after this instant or date. Default: thirty days ago. */
                from?: string;
                /** @description Rows on a page, 1 to 200. Default 200. */
                limit?: number;
                /** @description Due before this instant or date. Default: ninety days from now; 1,900 days after `from` at most. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OccurrencePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_reschedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OccurrenceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_versions: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleVersionsDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_complianceByMonth: {
        parameters: {
            query?: {
                /** @description Months until now, this one included. Default 6. */
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    preventiveSchedules_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswerDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    procedures_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    procedures_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProcedureDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    procedures_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    procedures_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    procedures_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchProcedureDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    publicRequests_open: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicMachineDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    publicRequests_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReportDto"];
                "multipart/form-data": components["schemas"]["PublicReportForm"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceiptDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    publicRequests_support: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                requestId: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicSupportDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSupportersDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    publicRequests_follow: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowedRequestDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Orders with a line of this part. */
                partId?: string;
                /** @description Every word is contained in number, note or the supplier's name, case- and accent-insensitive. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description One or several, with commas. */
                status?: string;
                storeId?: string;
                supplierId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePurchaseOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchPurchaseOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPurchaseOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePurchaseOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_document: {
        parameters: {
            query?: {
                /** @description Default: the one that it was sent in, else the supplier's, else the workspace's. */
                language?: "fr" | "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivePurchaseOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendPurchaseOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    purchaseOrders_orderSuggestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderSuggestionsDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedSuggestionsDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sandbox_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sandbox_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sandbox_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sandbox_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sessions_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Whose; an admin's question. Default: the caller's own. */
                memberId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sessions_revoke: {
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
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shiftAssignments_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Only what goes on at or after this date. */
                from?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                memberId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description Only what begins at or before this date. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftAssignmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shiftAssignments_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateShiftAssignmentDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftAssignmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shiftAssignments_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftAssignmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shiftAssignments_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shiftAssignments_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchShiftAssignmentDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftAssignmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shifts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shifts_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePatternDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shifts_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shifts_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    shifts_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchPatternDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                partId?: string;
                /** @description Every word is contained in SKU, name or the maker's reference, case- and accent-insensitive. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                storeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    abc_list: {
        parameters: {
            query?: {
                /** @description Percent of the value at which class A ends. Default: the workspace's. */
                aPercent?: number;
                /** @description Percent of the value at which class B ends. Default: the workspace's. */
                bPercent?: number;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbcLinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    abc_classify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassifiedDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_accuracy: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                from?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                storeId?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartAccuracyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_adjust: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                status?: "open" | "submitted" | "approved" | "cancelled";
                storeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCountDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_lines: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountLinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_count: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountedDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountLineDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stockCounts_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_figures: {
        parameters: {
            query: {
                from: string;
                storeId?: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockFiguresDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_movements: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                documentId?: string;
                kind?: "receipt" | "issue" | "return" | "transfer_out" | "transfer_in" | "adjust" | "count" | "scrap" | "return_to_supplier" | "price_variance";
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                partId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                storeId?: string;
                workOrderId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_movement: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_reverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReverseDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    reorder_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Days in which planned work counts. Default 30. */
                horizonDays?: number;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description Of this supplier only: those that would go to it. */
                supplierId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorderSuggestionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_scrap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScrapDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_selfCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfCheckDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_sendBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierReturnDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_transfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockDocumentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_unposted: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                partId?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description Default `open`. */
                status?: "open" | "posted" | "dismissed";
                storeId?: string;
                workOrderId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpostedPartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_oneUnposted: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpostedPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_dismissUnposted: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpostedPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_postUnposted: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostUnpostedDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpostedPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stock_valuation: {
        parameters: {
            query?: {
                /** @description Any moment. Default: now. */
                at?: string;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                storeId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_list: {
        parameters: {
            query?: {
                /** @description `true`: archived stores only. Default: only those that are not. */
                archived?: "true" | "false";
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStoreDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchStoreDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_listBins: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_createBin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBinDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_getBin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                binId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_removeBin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                binId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_changeBin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                binId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBinDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceInBinDto"];
            };
        };
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stores_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_list: {
        parameters: {
            query?: {
                /** @description `true`: archived ones only. Default: only those that are not. */
                archived?: "true" | "false";
                code?: string;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Every word is contained in code, name, ICE or city, case- and accent-insensitive. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSupplierDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchSupplierDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_parts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_addPart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSupplierPartDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                supplierPartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_removePart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                supplierPartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_changePart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                supplierPartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchSupplierPartDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPartDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    suppliers_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    supportGrants_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportGrantPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    supportGrants_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSupportGrantDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportGrantDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    supportGrants_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportGrantDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    supportGrants_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    teams_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    teams_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    teams_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    teams_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    teams_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchTeamDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    vatRates_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatRatePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    vatRates_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVatRateDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatRateDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    vatRates_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatRateDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    vatRates_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchVatRateDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatRateDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchWebhookDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_listDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                status?: "pending" | "succeeded" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhooks_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    weeklyPlans_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyPlanPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    weeklyPlans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                isoWeek: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyPlanDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    weeklyPlans_freeze: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                isoWeek: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyPlanDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_list: {
        parameters: {
            query?: {
                assetId?: string;
                assigneeId?: string;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                dueBefore?: string;
                externalId?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Orders of this location and of every place below it. */
                locationId?: string;
                /** @description `false`: only what has no place on the planning board yet. */
                planned?: "true" | "false";
                priority?: "urgent" | "high" | "normal" | "low";
                /** @description Every word is contained, case- and accent-insensitive, in number, title, note, externalId, or the asset's code or name. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                /** @description One or more, with commas. */
                status?: string;
                teamId?: string;
                /** @description One or more, with commas. */
                type?: string;
                /** @description Lossy by nature (a row may change twice between two looks): a lossless feed is GET /events. */
                updatedAfter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchWorkOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_activity: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_comment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentInputDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteWorkOrderDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_copy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_costs: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostLinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_addCost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtherCostDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostLineDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_markDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    guestLinks_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestLinkPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    guestLinks_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGuestLinkDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewGuestLinkDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    guestLinks_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                guestId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_labour: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabourEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_addLabour: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabourInputDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabourEntryDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_listLinks: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderLinkPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_addLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLinkDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderLinkDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_removeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_parts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedPartPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_useParts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsePartDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_plannedParts: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedPartsDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_answerStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerStepDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workOrders_bulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkWorkOrdersDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswerDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workRequests_list: {
        parameters: {
            query?: {
                assetId?: string;
                /** @description `nextCursor` of the page before, with the same filters and order. */
                cursor?: string;
                /** @description Rows on a page, 1 to 200. */
                limit?: number;
                /** @description Every word is contained in number, title or description, case- and accent-insensitive. */
                q?: string;
                /** @description A field to sort by; `-` before it sorts downwards. */
                sort?: string;
                status?: "open" | "approved" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRequestPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workRequests_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkRequestDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRequestDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workRequests_get: {
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
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRequestDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workRequests_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveWorkRequestDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRequestDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workRequests_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes back and nothing happens twice. Kept 30 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectWorkRequestDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRequestDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workspace_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workspace_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version (ETag) that this change is meant for; 412 when the resource has moved on. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchWorkspaceDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workspace_usage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceUsageDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    workspace_signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpDto"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpAnswerDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
}
