import type { ProblemCatalogue } from './catalogue-types';

export const fr: ProblemCatalogue = {
  problems: {
    malformed_json: {
      title: 'Le corps est illisible',
      detail: 'Le corps n’est pas du JSON valide. Vérifiez virgules, guillemets et accolades.',
    },
    body_expected: { title: 'Un corps est nécessaire', detail: 'Envoyez un objet JSON dans le corps de cet appel.' },
    malformed_query: {
      title: 'La requête est illisible',
      detail: 'Un paramètre après le point d’interrogation est inconnu ou faux ; voyez errors.',
    },
    malformed_path: { title: 'L’adresse est illisible', detail: 'Une partie de l’adresse n’a pas la forme attendue.' },
    malformed_header: {
      title: 'Un en-tête est illisible',
      detail: 'Un en-tête de l’appel n’a pas la forme attendue ; voyez errors.',
    },
    malformed_multipart: {
      title: 'L’envoi est illisible',
      detail: 'Envoyez une partie nommée file, et les autres champs en parties de texte, chacun une fois.',
    },
    cursor_invalid: { title: 'Ce curseur n’est pas le nôtre', detail: 'Reprenez la liste au début, sans curseur.' },
    cursor_mismatch: {
      title: 'Ce curseur vient d’une autre liste',
      detail: 'Un curseur va avec l’adresse, les filtres et l’ordre qui l’ont donné. Reprenez sans curseur.',
    },
    idempotency_not_supported: {
      title: 'Pas de Idempotency-Key ici',
      detail: 'Cet appel ne prend pas de Idempotency-Key. Envoyez-le sans.',
    },
    unauthenticated: {
      title: 'Connectez-vous',
      detail: 'L’appel ne porte pas d’identification valable. Reconnectez-vous ou vérifiez la clé d’API.',
    },
    token_expired: {
      title: 'Le jeton d’accès est échu',
      detail: 'Échangez votre jeton de renouvellement, puis renvoyez l’appel.',
    },
    invalid_credentials: { title: 'Connexion refusée', detail: 'Le nom ou le mot de passe est faux.' },
    invalid_refresh_token: { title: 'La session est terminée', detail: 'Reconnectez-vous.' },
    forbidden: { title: 'Non autorisé', detail: 'Votre rôle ou votre clé ne le permet pas.[ Il faut {permission}.]' },
    approval_limit: {
      title: 'Au-delà de votre limite d’approbation',
      detail: 'Ce bon de commande dépasse ce que votre rôle peut approuver[ : {total}, la limite est {limit}].',
    },
    signup_closed: {
      title: 'Inscription sur invitation',
      detail: 'Demandez un espace à l’exploitant de cette instance.',
    },
    not_found: { title: 'Introuvable', detail: 'Il n’y a rien ici, ou rien que vous puissiez voir.' },
    cursor_expired: {
      title: 'Le curseur date d’avant',
      detail:
        'L’espace a été restauré ou importé depuis. Relisez les listes que vous conservez, puis continuez avec after=now ; ou relisez tous les événements, sans after.',
    },
    conflict: { title: 'Impossible à présent', detail: 'L’état de la ressource ne le permet pas.[ État : {status}.]' },
    invalid_transition: {
      title: 'L’ordre ne peut pas passer à cet état',
      detail: 'De {from}, il ne peut pas passer à {to}.[ Possible : {allowed}.]',
    },
    order_cancelled: {
      title: 'L’ordre a été annulé',
      detail: 'Il ne peut plus être terminé. Votre compte rendu y est gardé en commentaire.',
    },
    sandbox_exists: {
      title: 'Il y a déjà un bac à sable',
      detail: 'Un espace a un seul bac à sable. Réinitialisez-le, ou supprimez-le d’abord.',
    },
    sandbox_of_sandbox: {
      title: 'Ceci est un bac à sable',
      detail: 'Un bac à sable n’a pas de bac à sable à lui.',
    },
    already_completed: { title: 'Déjà terminé', detail: 'Quelqu’un d’autre a terminé cet ordre.' },
    id_taken: {
      title: 'Identifiant déjà pris',
      detail: 'Cet identifiant a déjà servi pour autre chose. Choisissez-en un nouveau.',
    },
    schedule_archived: { title: 'Plan archivé', detail: 'Ce plan préventif est archivé. Restaurez-le d’abord.' },
    schedule_paused: { title: 'Déjà en pause', detail: 'Ce plan préventif est déjà en pause.' },
    schedule_not_paused: { title: 'Pas en pause', detail: 'Ce plan préventif n’est pas en pause.' },
    occurrence_decided: {
      title: 'Échéance déjà décidée',
      detail: 'Cette échéance est déjà décidée : {decision}. Elle ne peut plus être déplacée.',
    },
    in_use: { title: 'Encore utilisé', detail: 'D’autres éléments s’y réfèrent : il ne peut pas être supprimé.' },
    duplicate: { title: 'Il en existe déjà un', detail: 'La valeur est déjà prise[ : {field}].' },
    idempotency_in_progress: {
      title: 'Le premier appel est en cours',
      detail: 'La même clé est en traitement. Redemandez dans une seconde.',
    },
    key_revoked: { title: 'La clé a été révoquée', detail: 'Une clé révoquée le reste : créez-en une nouvelle.' },
    last_admin: { title: 'Le dernier administrateur reste', detail: 'Nommez d’abord un autre administrateur.' },
    link_cycle: {
      title: 'Les liens formeraient une boucle',
      detail: 'Un ordre ne peut pas s’attendre lui-même, même par d’autres.',
    },
    reopen_too_late: {
      title: 'Trop tard pour rouvrir',
      detail: 'Un ordre clos automatiquement peut être rouvert pendant[ {hours}] heures. Créez-en un nouveau.',
    },
    closed_by_manager: {
      title: 'Clos définitivement',
      detail: 'Un responsable a clos cet ordre. Créez-en un nouveau qui le suit.',
    },
    version_mismatch: {
      title: 'Quelqu’un a été plus rapide',
      detail: 'La ressource a changé depuis votre lecture.[ Elle est en version {current}.] Relisez-la.',
    },
    payload_too_large: { title: 'Trop volumineux', detail: 'Le corps ou le fichier dépasse ce que cet appel accepte.' },
    unsupported_media_type: {
      title: 'Type de contenu inattendu',
      detail: 'Envoyez application/json, ou multipart/form-data là où un fichier est demandé.',
    },
    validation_failed: { title: 'Des champs sont refusés', detail: 'Voyez errors : chaque champ et sa raison.' },
    idempotency_key_reused: {
      title: 'La clé a servi pour autre chose',
      detail: 'La même Idempotency-Key est venue avec un autre corps. Prenez une nouvelle clé.',
    },
    completion_refused: {
      title: 'L’ordre ne peut pas encore être terminé',
      detail: 'Il manque quelque chose ; voyez errors pour la liste complète.',
    },
    import_cancelled: {
      title: 'L’import a été annulé',
      detail: 'L’import a été annulé. Ce qu’il avait déjà écrit reste et peut être défait.',
    },
    import_interrupted: {
      title: 'L’import n’a pas pu être terminé',
      detail:
        'L’import a été interrompu et n’a pas pu reprendre. Renvoyez le fichier : les lignes déjà présentes sont reconnues à leur clé.',
    },
    import_not_undoable: {
      title: 'L’import ne peut plus être annulé',
      detail: 'Un import s’annule dans les 24 heures, une fois, et non après un essai à blanc[ ({reason})].',
    },
    import_refused: {
      title: 'Le fichier ne peut pas être importé',
      detail: 'Le fichier et la correspondance ne vont pas ensemble ; voyez errors. Aucune ligne n’a été touchée.',
    },
    narrow_the_window: {
      title: 'La période est trop chargée',
      detail: 'Elle contient plus de {max} éléments. Choisissez moins de jours, un site, une équipe ou une personne.',
    },
    narrow_the_search: { title: 'Recherche trop large', detail: 'Ajoutez un filtre ou un mot plus long.' },
    rate_limited: { title: 'Trop d’appels', detail: 'Attendez[ {retryAfter} secondes] puis réessayez.' },
    too_many_streams: {
      title: 'Trop de flux ouverts',
      detail:
        'Votre espace a atteint son nombre de flux d’événements ouverts. Fermez-en un, ou demandez les nouveautés à GET /events.',
    },
    internal_error: {
      title: 'Une erreur est survenue chez nous',
      detail: 'Elle est notée sous l’identifiant instance. Rien de cet appel n’a été gardé.',
    },
    unavailable: {
      title: 'Indisponible pour l’instant',
      detail: 'Réessayez dans un moment. Rien de cet appel n’a été gardé.',
    },
    login_queue_full: { title: 'Beaucoup de connexions en cours', detail: 'Réessayez dans quelques secondes.' },
    workspace_suspended: {
      title: 'L’espace est en lecture seule',
      detail: 'Cet espace est suspendu[ : {reason}]. Tout reste lisible ; adressez-vous à l’exploitant.',
    },
    invalid_link: {
      title: 'Ce lien ne vaut plus',
      detail: 'Il est échu, déjà utilisé ou incomplet. Demandez-en un nouveau à votre administrateur.',
    },
    quota_exceeded: {
      title: 'La limite de l’espace est atteinte',
      detail:
        '[{resource} : {used} sur {limit}. ]Libérez de la place ou demandez une limite plus haute à l’exploitant.',
    },
    insufficient_stock: {
      title: 'Stock insuffisant',
      detail: 'Pour {sku}, {asked} demandés et {onHand} en stock[, dont {reserved} réservés à d’autres ordres].',
    },
    return_exceeds_issue: {
      title: 'Le retour dépasse la sortie',
      detail: '{asked} rendus, alors que {outstanding} seulement sont encore sortis.',
    },
    already_reversed: { title: 'Déjà annulé', detail: 'Il ne reste rien de ce mouvement à annuler.' },
    not_reversible: {
      title: 'Cette ligne ne s’annule pas',
      detail: 'Annulez le mouvement auquel elle appartient, ou passez-en un nouveau.',
    },
    count_incomplete: {
      title: 'L’inventaire n’est pas complet',
      detail: '{missing} lignes sont encore sans quantité.',
    },
    unit_in_use: {
      title: 'L’unité sert déjà',
      detail:
        'Des mouvements sont comptés en {unit} : elle ne change plus. Créez une autre pièce pour une autre unité.',
    },
    stock_left: {
      title: 'Il en reste en stock',
      detail: 'Sortez, transférez ou rebutez d’abord ce qui reste.',
    },
    unit_changed: {
      title: 'L’unité d’achat a changé',
      detail:
        '[La commande est en {ordered}, la pièce s’achète maintenant en {now}. ]Clôturez ou annulez la commande et commandez de nouveau.',
    },
    upload_offset: {
      title: 'Ce morceau n’est pas le suivant',
      detail: '[{receivedBytes} octets sont arrivés : ]reprenez à partir de là.',
    },
    whole_workspace_only: {
      title: 'Réservé à qui voit tout l’espace',
      detail: 'Ce geste vaut pour tous les sites ; votre accès se limite à certains.',
    },
    shift_overlap: {
      title: 'Le membre est déjà affecté à une équipe',
      detail: 'Une autre affectation couvre une partie de ces dates[ : elle commence le {from}].',
    },
    plan_frozen: {
      title: 'Le plan de cette semaine est figé',
      detail: 'Il l’est depuis le {frozenAt}. Un plan figé ne change plus.',
    },
    week_is_over: {
      title: 'Cette semaine est passée',
      detail: 'On fige le plan d’une semaine avant sa fin.',
    },
    downtime_overlap: {
      title: 'Deux arrêts se chevauchent',
      detail: 'L’équipement est déjà à l’arrêt pendant une partie de cet intervalle.[ Depuis {startedAt}.]',
    },
    no_open_downtime: {
      title: 'Aucun arrêt en cours',
      detail: 'L’équipement n’a pas d’arrêt ouvert qui puisse finir ici.',
    },
    already_decided: {
      title: 'La demande est déjà traitée',
      detail: 'Elle est à l’état {status} et ne change plus.',
    },
    currency_in_use: {
      title: 'La devise sert déjà',
      detail: 'Des coûts sont déjà notés dans {currency} : elle ne change plus.',
    },
    invitation_used: {
      title: 'L’invitation a déjà servi',
      detail: 'Un espace est né de cette invitation. Connectez-vous.',
    },
    already_linked: {
      title: 'Le lien existe déjà',
      detail: 'Ces deux ordres sont déjà liés ainsi.',
    },
    not_supported: {
      title: 'Pas possible ici',
      detail: 'Cette instance ou cette ressource ne le permet pas.',
    },
    too_many_attempts: {
      title: 'Trop d’essais',
      detail: 'Attendez {retryAfter} secondes avant le prochain essai. Personne n’est exclu pour toujours.',
    },
    not_in_batch: {
      title: 'Pas dans un lot',
      detail: 'Connexions, fichiers, liens publics et lots ne vont pas dans un lot. Envoyez cet appel seul.',
    },
    predecessor_failed: {
      title: 'L’opération attendue n’a pas réussi',
      detail:
        'L’opération {predecessor}, qui doit réussir d’abord, a été refusée ou n’est pas connue. Rien n’a été fait.',
    },
    too_many_in_flight: {
      title: 'Trop d’appels à la fois',
      detail: 'Attendez que des appels en cours finissent, puis réessayez.',
    },
  },
  fields: {
    required: 'Ce champ est nécessaire.',
    unknown_field: 'Ce champ n’existe pas ici.',
    wrong_type: 'La valeur n’est pas du bon type.',
    not_a_string: 'Un texte est attendu.',
    not_a_boolean: 'true ou false est attendu.',
    not_an_integer: 'Un nombre entier est attendu.',
    not_a_decimal: 'Un nombre décimal en texte est attendu, comme "125.50"[ ; trouvé : {found}].',
    not_a_uuid: 'Un UUID est attendu.',
    not_an_email: 'Une adresse e-mail est attendue.',
    not_an_instant: 'Une date avec heure et fuseau est attendue, comme 2026-11-23T10:42:00Z.',
    not_a_time_zone: 'Un fuseau horaire est attendu, comme Africa/Casablanca.',
    not_a_currency: 'Un code de devise est attendu, comme MAD.',
    not_an_array: 'Une liste est attendue.',
    not_an_object: 'Un objet est attendu.',
    not_one_of: 'La valeur n’est pas parmi celles admises[ : {allowed}].',
    too_short: 'Trop court[ : au moins {min} caractères].',
    too_long: 'Trop long[ : au plus {max} caractères].',
    too_small: 'Trop petit[ : au moins {min}].',
    too_large: 'Trop grand[ : au plus {max}].',
    too_many: 'Trop nombreux[ : au plus {max}].',
    too_few: 'Pas assez[ : au moins {min}].',
    not_before: 'Nommez une opération qui vient avant celle-ci.',
    not_unique: 'La valeur y est deux fois.',
    invalid_characters: 'Il contient des caractères qui ne peuvent pas être enregistrés.',
    invalid_format: 'La valeur n’a pas la forme attendue.',
    weak_password: 'Le mot de passe est trop facile à deviner.',
    too_deep: 'Imbrication trop profonde[ : au plus {max} niveaux].',
    in_the_future: 'Cette heure est encore à venir.',
    before_start: 'C’est avant le début.',
    not_found: 'Cela n’existe pas[ : {found}].',
    archived: 'Il est archivé et ne peut plus être choisi.',
    cycle: 'Il ne peut pas faire partie de lui-même.',
    conflicting_fields: 'Ce champ ne va pas avec les autres.',
    reason_required: 'Une raison est nécessaire ici.',
    insufficient_stock: 'Il n’y en a pas autant[ : {onHand} en stock].',
    not_own_order: 'Cet ordre revient à quelqu’un d’autre.',
    nothing_to_count: 'Il n’y a rien à compter ici.',
    is_a_kit: 'Un kit n’a pas de stock propre ; indiquez ses composants.',
    no_purchase_unit: 'Cette pièce n’a pas d’unité d’achat.',
    not_exact: 'Converti en unité de stock, il faudrait plus de 6 décimales.',
    over_receipt: 'C’est plus que ce qui est commandé[ ; il peut encore en arriver {max} au plus].',
    not_suggested: 'Cette pièce n’est pas à commander.',
    no_supplier: 'Aucun fournisseur n’est connu avec un prix pour cette pièce.',
    step_unanswered: 'Une étape obligatoire est sans réponse[ : {label}].',
    step_wrong_value: 'La réponse ne convient pas à l’étape[ : {label}].',
    step_not_in_order: 'Cet ordre n’a pas cette étape.',
    failure_mode_missing: 'Dites ce qui a été constaté (mode de défaillance) ; UNK est admis.',
    signature_missing: 'Une signature est nécessaire.',
    not_a_date: 'Ce n’est pas une date[ : {found}].',
    ambiguous_date: 'Jour et mois ne se distinguent pas[ : {found}] ; précisez dateFormat.',
    column_missing: 'Le fichier n’a pas cette colonne[ : {header}].',
    value_unmapped: 'Cette valeur ne correspond à aucune des nôtres[ : {found}] ; ajoutez-la à values.',
    changed_here: 'Il a été modifié ici depuis l’import et reste tel quel.',
    duplicate_in_file: 'Le même identifiant est déjà dans le fichier[ : {found}].',
    row_too_short: 'La ligne a moins de cellules que l’en-tête.',
    code_as_number:
      'Ce code ressemble à un nombre qu’un tableur a réécrit[ : {found}]. Corrigez-le dans le fichier, ou traduisez-le par values.',
    group_refused: 'Une autre ligne du même élément a été refusée.',
    asset_unknown: 'Aucun équipement ne porte ce code[ : {found}].',
    invalid_rule: 'Cette règle ne peut pas être servie.',
    not_a_local_date: 'Une date est attendue, comme 2026-11-23.',
    ends_before_start: 'La fin est avant le début.',
    overlaps: 'Empiète sur un autre.',
    not_an_iso_week: 'Ce n’est pas une semaine, comme 2026-W48.',
    same_value: 'C’est déjà la valeur actuelle.',
    file_type_refused: 'Ce genre de fichier n’est pas accepté[ ; admis : {allowed}].',
    file_type_mismatch: 'Le fichier n’est pas ce qu’il dit être[ : annoncé {declared}, trouvé {found}].',
    file_unsafe:
      'Ce fichier n’est pas sûr : il se déplierait sans fin, contient des macros ou des noms qui sortent de leur dossier.',
    image_too_large: 'L’image a trop de points[ : au plus {max}].',
    url_refused: 'Une adresse https de l’internet public est attendue, sans identifiant ni mot de passe.',
    image_unreadable: 'L’image est illisible ou incomplète.',
    rule_too_frequent: 'Au plus une échéance par jour : SECONDLY, MINUTELY et HOURLY ne sont pas servis.',
    rule_never_due: 'Cette règle ne donne aucune échéance.',
    trigger_not_served: 'Ce déclencheur n’est pas encore servi : les compteurs et leurs relevés manquent.',
    passes_neighbour: 'Doit rester entre l’échéance précédente et la suivante.',
    in_the_past: 'Est déjà passé.',
    rule_not_floatable: 'Une règle flottante est FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY, avec INTERVAL seulement.',
    mode_conflict: 'Avec plusieurs déclencheurs, tous sont flottants.',
    not_a_local_time: 'Une heure locale est attendue, comme 2026-01-31T08:00.',
  },
};
