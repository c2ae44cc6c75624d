import { sql } from 'drizzle-orm'

/** What a row of `people` may act as: memberships of organisations and roles in the office, as two JSON columns. */
export const rolesOfPerson = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('organizationId', organizations.id,
      'organization', organizations.name, 'role', members.role) order by organizations.name, members.role), '[]')
    from members join organizations on organizations.id = members.organization_id
    where members.person_id = people.id) as memberships,
  (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'countries', countries) order by role), '[]')
    from office_roles where office_roles.person_id = people.id) as "officeRoles"`
