<?php
/**
 * Stores which identity of a provider is linked to which user, as a user option.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\MediaWikiServices;
use User;

class LinkedAccounts {
	private string $option;

	public function __construct( string $provider ) {
		$this->option = "demoproviders-$provider";
	}

	/** @param string|null $username */
	public function remoteOf( $username ): ?string {
		$user = $username === null ? null : User::newFromName( $username );
		if ( !$user || !$user->getId() ) {
			return null;
		}
		$value = $this->selectFirst( 'up_value', [ 'up_user' => $user->getId() ] );
		return $value === false ? null : $value;
	}

	public function localOf( string $remote ): ?string {
		$id = $this->selectFirst( 'up_user', [ 'up_value' => $remote ] );
		return $id === false ? null : User::newFromId( (int)$id )->getName();
	}

	public function link( User $user, string $remote ): void {
		$this->unlink( $user );
		$row = [ 'up_user' => $user->getId(), 'up_property' => $this->option, 'up_value' => $remote ];
		$this->database()->insert( 'user_properties', $row, __METHOD__ );
	}

	public function unlink( User $user ): void {
		$row = [ 'up_user' => $user->getId(), 'up_property' => $this->option ];
		$this->database()->delete( 'user_properties', $row, __METHOD__ );
	}

	/** @return string|false */
	private function selectFirst( string $column, array $where ) {
		$where['up_property'] = $this->option;
		return $this->database()->selectField( 'user_properties', $column, $where, __METHOD__ );
	}

	private function database() {
		return MediaWikiServices::getInstance()->getDBLoadBalancer()->getConnection( DB_PRIMARY );
	}
}
