package cms;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public abstract class Model {

	@Id
	@GeneratedValue
	private Long id;

	public Long getId() {
		return id;
	}
}
