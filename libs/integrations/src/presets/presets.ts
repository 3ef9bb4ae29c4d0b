import type { ImportPreset } from './preset';

const PRIORITIES = { High: 'high', Medium: 'normal', Low: 'low', None: 'normal' };

/** Read from what these programs publish of their files. Where a file names things by name alone, names serve as codes too. */
export const IMPORT_PRESETS: readonly ImportPreset[] = [
  {
    ...{ name: 'atlas-assets', product: 'Atlas CMMS', type: 'assets' },
    mapping: {
      columns: {
        ...{ code: 'ID', name: 'Name', status: 'Status', locationName: 'Location Name', parentName: 'Parent Asset' },
        ...{ category: 'Category', serialNumber: 'Serial Number', warrantyUntil: 'Warranty Expiration Date' },
      },
      values: {
        status: {
          Operational: 'in_service',
          OPERATIONAL: 'in_service',
          Down: 'out_of_service',
          DOWN: 'out_of_service',
        },
      },
      create: ['locations', 'asset_categories'],
    },
  },
  {
    ...{ name: 'atlas-assets-fr', product: 'Atlas CMMS (français)', type: 'assets' },
    mapping: {
      columns: { code: 'ID', name: 'Nom', status: 'Statut', parentName: 'Équipement parent' },
      values: { status: { Opérationnel: 'in_service', 'En panne': 'out_of_service' } },
    },
  },
  {
    ...{ name: 'atlas-locations', product: 'Atlas CMMS', type: 'locations' },
    mapping: { columns: { code: 'ID', name: 'Name', parentName: 'Parent Location' } },
  },
  {
    ...{ name: 'atlas-parts', product: 'Atlas CMMS', type: 'parts' },
    mapping: {
      columns: { sku: 'ID', name: 'Name', description: 'Description', minimum: 'Minimum Quantity' },
      defaults: { unit: 'pc' },
    },
  },
  {
    ...{ name: 'atlas-work-orders', product: 'Atlas CMMS', type: 'work-orders' },
    mapping: {
      columns: {
        ...{ externalId: 'ID', title: 'Title', status: 'Status', priority: 'Priority', description: 'Description' },
        ...{ dueAt: 'Due Date', assetName: 'Asset Name', completedAt: 'Completed On', note: 'Feedback' },
      },
      values: {
        status: {
          Open: 'open',
          'In progress': 'in_progress',
          'In Progress': 'in_progress',
          'On hold': 'on_hold',
          'On Hold': 'on_hold',
          Complete: 'completed',
        },
        priority: PRIORITIES,
      },
      defaults: { type: 'corrective_deferred' },
    },
  },
  {
    ...{ name: 'cobie-components', product: 'COBie 2.4, Component', type: 'assets' },
    mapping: {
      columns: {
        ...{ code: 'Name', name: ['TypeName', 'Name'], category: 'TypeName', locationName: 'Space' },
        serialNumber: 'SerialNumber',
      },
      create: ['locations', 'asset_categories'],
    },
  },
  {
    ...{ name: 'cobie-spares', product: 'COBie 2.4, Spare', type: 'parts' },
    mapping: {
      columns: { sku: 'PartNumber', name: 'Name', description: 'TypeName', manufacturer: 'Suppliers' },
      defaults: { unit: 'pc' },
    },
  },
  {
    ...{ name: 'coswin-work-orders', product: 'Coswin 8i', type: 'work-orders' },
    mapping: {
      columns: {
        ...{ externalId: "N° d'OT", title: "Description de l'intervention", assetCode: 'Équipement' },
        ...{ status: 'État OT util.', type: "Type d'OT", reportedAt: 'Date de création' },
        ...{ startedAt: 'Date de début', completedAt: 'Date de fin' },
      },
      values: {
        status: {
          ...{ Créé: 'open', Ouvert: 'open', Planifié: 'open', Lancé: 'in_progress', 'En cours': 'in_progress' },
          ...{ Suspendu: 'on_hold', Terminé: 'completed', Clôturé: 'closed', Soldé: 'closed', Annulé: 'cancelled' },
        },
        type: {
          ...{ Curatif: 'corrective_immediate', Correctif: 'corrective_deferred', Préventif: 'predetermined' },
          ...{ Conditionnel: 'condition_based', Amélioratif: 'improvement', Contrôle: 'inspection' },
        },
      },
      defaults: { type: 'corrective_deferred' },
      create: ['assets'],
    },
  },
  {
    ...{ name: 'eptura-parts', product: 'Eptura Asset (ManagerPlus)', type: 'parts' },
    mapping: {
      columns: {
        ...{ sku: 'Part #', name: 'Description', description: 'Note', unit: 'Unit of Measure' },
        ...{ minimum: 'Level Min', reorderPoint: 'Level Norm', maximum: 'Level Max' },
        manufacturerReference: 'Vendor Part #',
      },
    },
  },
  {
    // Several orders may have one number there: number and machine together are known. Types and statuses are each customer's own; these are the makers' examples.
    ...{ name: 'eptura-work-orders', product: 'Eptura Asset (ManagerPlus)', type: 'work-orders' },
    mapping: {
      columns: {
        ...{ externalId: ['Work order number', 'Asset'], title: 'Purpose', assetCode: 'Asset', type: 'Type' },
        ...{ priority: 'Priority', status: 'Status' },
      },
      values: {
        type: { Preventive: 'predetermined', Corrective: 'corrective_deferred', Inspection: 'inspection' },
        priority: { Critical: 'urgent', Major: 'high', Normal: 'normal', Minor: 'low' },
        status: {
          ...{ Open: 'open', 'In Progress': 'in_progress', 'On Hold': 'on_hold', Completed: 'completed' },
          ...{ Closed: 'closed', Cancelled: 'cancelled' },
        },
      },
      defaults: { type: 'corrective_deferred' },
      create: ['assets'],
    },
  },
  {
    ...{ name: 'fracttal-locations', product: 'Fracttal', type: 'locations' },
    mapping: { columns: { code: 'Code', name: 'Name', parentCode: 'Parent Code' } },
  },
  {
    ...{ name: 'maintainx-assets', product: 'MaintainX', type: 'assets' },
    mapping: {
      columns: { code: 'Asset', name: 'Asset', parentName: 'Parent Asset', category: 'Asset Type', model: 'Model' },
      create: ['asset_categories'],
    },
  },
  {
    ...{ name: 'maximo-assets', product: 'IBM Maximo', type: 'assets' },
    mapping: {
      columns: {
        ...{ code: 'ASSETNUM', name: 'DESCRIPTION', locationCode: 'LOCATION', parentCode: 'PARENT' },
        ...{ status: 'STATUS', category: 'ASSETTYPE', serialNumber: 'SERIALNUM' },
      },
      values: {
        status: { OPERATING: 'in_service', 'NOT READY': 'standby', DECOMMISSIONED: 'decommissioned' },
      },
      create: ['locations', 'asset_categories'],
    },
  },
  {
    // The interface's own line stands above the headers: `SRM_SaaS_ES,MXASSETInterface,AddChange,EN`.
    ...{ name: 'maximo-interface-assets', product: 'IBM Maximo, MXASSETInterface', type: 'assets' },
    mapping: {
      columns: {
        ...{ code: 'ASSETNUM', name: 'DESCRIPTION', parentCode: 'PARENT', locationCode: 'LOCATION' },
        serialNumber: 'SERIALNUM',
      },
      create: ['locations'],
      headerRow: 2,
    },
  },
  {
    ...{ name: 'maximo-work-orders', product: 'IBM Maximo', type: 'work-orders' },
    mapping: {
      columns: {
        ...{ externalId: 'WONUM', title: 'DESCRIPTION', type: 'WORKTYPE', assetCode: 'EQNUM', status: 'STATUS' },
        ...{ reportedAt: 'REPORTDATE', priority: 'WORKPRIORITY' },
      },
      values: {
        type: {
          ...{ CM: 'corrective_deferred', EM: 'corrective_immediate', PM: 'predetermined', CAL: 'inspection' },
          ...{ INSP: 'inspection', CP: 'improvement' },
        },
        status: {
          ...{ WAPPR: 'open', APPR: 'open', WSCH: 'open', WMATL: 'on_hold', WPCOND: 'on_hold', INPRG: 'in_progress' },
          ...{ COMP: 'completed', CLOSE: 'closed', CAN: 'cancelled' },
        },
        priority: { 1: 'urgent', 2: 'high', 3: 'normal', 4: 'low', 5: 'low' },
      },
      defaults: { type: 'corrective_deferred' },
      create: ['assets'],
    },
  },
  {
    ...{ name: 'sap-pm-work-orders', product: 'SAP PM (IW38, IW39)', type: 'work-orders' },
    mapping: {
      columns: {
        ...{ title: 'Work Order Description', assetCode: 'Work Order Functional Location', type: 'Work Order Type' },
        ...{ reportedAt: 'Work Order Created On Timestamp (UTC)', otherCost: 'Work Order Total Actual Costs' },
        ...{ startedAt: 'Work Order Actual Start Timestamp', completedAt: 'Work Order Actual Finish Timestamp' },
      },
      values: {
        type: {
          ...{ PM01: 'corrective_deferred', PM02: 'predetermined', PM03: 'corrective_immediate', PM04: 'improvement' },
          PM05: 'inspection',
        },
      },
      defaults: { type: 'corrective_deferred', status: 'closed' },
      timeZone: 'UTC',
      create: ['assets'],
    },
  },
  {
    // Planned work of providers in shops: the trade and the shop say what it is. Prices are planned ones, which ours are not.
    ...{ name: 'servicechannel-work-orders', product: 'ServiceChannel, planned maintenance', type: 'work-orders' },
    mapping: {
      columns: {
        ...{ externalId: 'woNumber', title: ['Trade', 'StoreID'], description: ['Source', 'Caller', 'ProviderName'] },
      },
      defaults: { type: 'predetermined' },
    },
  },
  {
    ...{ name: 'upkeep-users', product: 'UpKeep', type: 'members' },
    mapping: {
      columns: { email: 'Email', name: ['First Name', 'Last Name'], role: 'User Type' },
      values: {
        role: {
          ...{
            ADMIN: 'admin',
            TECH: 'technician',
            LIMITED_TECH: 'technician',
            VIEW_ONLY: 'viewer',
            REQUESTER: 'requester',
          },
        },
      },
    },
  },
];
