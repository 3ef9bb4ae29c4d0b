/** A member as it goes out, without secrets. Index: members_pkey; the lists by member_locations_pkey and team_members_member_id_idx. */
export const MEMBER_COLUMNS = `m.id, m.name, m.email, m.login, m.role, m.status, m.hourly_rate AS "hourlyRate",
  ARRAY(SELECT l.location_id::text FROM member_locations l WHERE l.tenant_id = $1 AND l.member_id = m.id ORDER BY 1) AS "locationIds",
  ARRAY(SELECT t.team_id::text FROM team_members t WHERE t.tenant_id = $1 AND t.member_id = m.id ORDER BY 1) AS "teamIds",
  m.version, m.created_at AS "createdAt", m.updated_at AS "updatedAt"`;

export const TEAM_COLUMNS = `t.id, t.name,
  ARRAY(SELECT x.member_id::text FROM team_members x WHERE x.tenant_id = $1 AND x.team_id = t.id ORDER BY 1) AS "memberIds",
  t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt"`;
